/*
 * So is an inline with a constant's value.
 *
 * @line: 10
 */
inline int one = 1;

BEGIN
{
	one = 2;
}
