/*
 * Each of them.
 *
 * @line: 10
 * @stderr: #2
 */
BEGIN
{
	x[1, "a"] = 1;
	x[1, 2] = 1;
}
