/*
 * consumer.md 1: -x counts wherever it stands
 *
 * @options: -x quiet
 */
BEGIN
{
	trace(1);
	printf("\n");
	exit(0);
}
