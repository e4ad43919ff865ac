/*
 * @options: -q -xnspec=4
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): illegal operation in action #1
 */
/* There is no speculation 5 of 4. */
BEGIN
{
	speculate(5);
	printf("never\n");
}

BEGIN
{
	printf("on\n");
	exit(0);
}
