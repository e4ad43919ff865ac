/*
 * Oracle: an aggregation is no argument of print( ).
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	@a = count();
	print(@a);
}
