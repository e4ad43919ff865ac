/*
 * Nor does it stand beside a comma.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	x = (1, xlate <struct out *>(2));
}
