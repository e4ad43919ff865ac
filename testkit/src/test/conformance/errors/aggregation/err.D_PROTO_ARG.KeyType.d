/*
 * The first use decides their types.
 *
 * @line: 10
 * @stderr: #2
 */
BEGIN
{
	@a[1, "a"] = count();
	@a[1, 2] = count();
}
