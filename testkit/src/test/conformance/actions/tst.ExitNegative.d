/*
 * actions.md 2: the low 8 bits count
 *
 * @status: 255
 * @process: own
 */
BEGIN
{
	exit(-1);
}
