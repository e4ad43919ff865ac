/*
 * The branches of ?: fit each other.
 *
 * @line: 8
 */
BEGIN
{
	trace(1 ? 1 : "two");
}
