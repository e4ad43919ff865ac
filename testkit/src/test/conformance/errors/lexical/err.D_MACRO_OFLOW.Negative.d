/*
 * Below the least signed value.
 *
 * @arguments: -- -9223372036854775809
 * @line: 9
 */
BEGIN
{
	trace($1);
}
