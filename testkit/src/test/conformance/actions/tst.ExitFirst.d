/*
 * actions.md 2: the first exit() wins
 *
 * @status: 2
 */
BEGIN
{
	exit(2);
	exit(5);
}
