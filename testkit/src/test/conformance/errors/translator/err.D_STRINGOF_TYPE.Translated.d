/*
 * Nor is it a string.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	trace(stringof(xlate <struct out *>(1)));
}
