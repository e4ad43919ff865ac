/*
 * A decimal constant without u has signed types only.
 *
 * @line: 8
 */
BEGIN
{
	trace(18446744073709551615);
}
