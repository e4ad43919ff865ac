/*
 * An argument that is an integer has to fit 64 bits.
 *
 * @arguments: 99999999999999999999
 * @line: 9
 */
BEGIN
{
	trace($1);
}
