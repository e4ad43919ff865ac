/*
 * Options of a program take effect from there on.
 */
#pragma D option strsize=8
#pragma D option quiet=yes
#pragma D option aggsortrev
#pragma D option switchrate=10ms
#pragma D option bufsize=1m
BEGIN
{
	printf("%s %d\n", strjoin("abcd", "efghij"), sizeof (string));
	exit(0);
}
