/*
 * One argument is not two.
 *
 * @arguments: 7
 * @line: 10
 */
BEGIN
{
	trace($1);
	trace($2);
}
