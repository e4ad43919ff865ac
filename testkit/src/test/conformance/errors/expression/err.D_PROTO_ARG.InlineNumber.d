/*
 * Also with a number.
 *
 * @line: 9
 */
inline int one = 1;
BEGIN
{
	trace(strlen(one));
}
