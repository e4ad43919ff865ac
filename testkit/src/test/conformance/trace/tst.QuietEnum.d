/*
 * actions.md 7: an enum records 4 bytes
 */
enum c { RED = 1, BLUE };

BEGIN
{
	trace(BLUE); trace(" "); trace((enum c)7); trace("\n");
	exit(0);
}
