/*
 * consumer.md 5: evaltime: commands are traced from exec on
 *
 * @stderr: Value is not supported: commands are traced from exec on
 */
#pragma D option evaltime=main

BEGIN
{
	x = 1;
}
