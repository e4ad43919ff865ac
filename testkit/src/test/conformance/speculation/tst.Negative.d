/*
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): illegal operation in action #1
 */
/* Ids are compared unsigned: -1 is far beyond. */
BEGIN
{
	speculate(-1);
	printf("never\n");
}

BEGIN
{
	exit(0);
}
