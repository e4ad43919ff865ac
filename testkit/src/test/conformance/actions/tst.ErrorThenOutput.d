/*
 * errors.md 3: a fault goes to standard error, the clause's record is lost
 *
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): invalid address (0x10) in action #1
 */
BEGIN
{
	printf("lost %d", *(int *)16);
}

BEGIN
{
	printf("kept\n");
	exit(0);
}
