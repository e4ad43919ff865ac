/*
 * Nor stored in an array.
 *
 * @line: 13
 */
struct out { int a; string s; };
translator struct out < int n > {
	a = n;
	s = "text";
};
BEGIN
{
	x[1] = xlate <struct out *>(1);
}
