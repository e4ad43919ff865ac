/*
 * consumer.md 5: tree: parse trees are not printed
 *
 * @stderr: Option is not supported: parse trees are not printed
 */
#pragma D option tree=1

BEGIN
{
	x = 1;
}
