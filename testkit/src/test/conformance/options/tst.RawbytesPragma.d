/*
 * consumer.md 5: rawbytes
 */
#pragma D option rawbytes
#pragma D option strsize=4

BEGIN
{
	trace("a");
	exit(0);
}
