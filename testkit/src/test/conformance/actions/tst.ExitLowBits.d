/*
 * actions.md 2: the low 8 bits count
 *
 * @status: 3
 * @process: own
 */
BEGIN
{
	exit(259);
}
