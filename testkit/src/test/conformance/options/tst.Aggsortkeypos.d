/*
 * consumer.md 5: options of order in a pragma
 */
#pragma D option aggsortkey
#pragma D option aggsortkeypos=1

BEGIN
{
	@[1, 2] = count();
	@[2, 1] = count();
	exit(0);
}
