/*
 * @options: -q -xnspec=0
 * @stderr: dtrace: error on enabled probe ID 2 (ID 1: dtrace:::BEGIN): illegal operation in action #1
 */
/* nspec=0: 0 is still silent, any other id is not one. */
BEGIN
{
	speculate(0);
	printf("never\n");
}

BEGIN
{
	speculate(1);
	printf("never\n");
}

BEGIN
{
	exit(0);
}
