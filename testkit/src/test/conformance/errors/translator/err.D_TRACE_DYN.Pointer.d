/*
 * Nor can it be traced.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	trace(xlate <struct out *>(1));
}
