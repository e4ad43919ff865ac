/*
 * @line: 4
 */
inline int f = f + 1;

BEGIN
{
	trace(f);
}
