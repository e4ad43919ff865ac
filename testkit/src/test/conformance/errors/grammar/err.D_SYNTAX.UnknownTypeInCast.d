/*
 * A cast to a type that nobody defined.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	trace((nosuch_t)x);
}
