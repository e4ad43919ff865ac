/*
 * consumer.md 5: option destructive is -w
 *
 * @process: own
 */
#pragma D option destructive

BEGIN
{
	system("echo ran");
	exit(0);
}
