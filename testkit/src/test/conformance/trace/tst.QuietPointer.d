/*
 * actions.md 7: a pointer records its 8 bytes
 */
BEGIN
{
	trace((void *)255); trace("\n");
	exit(0);
}
