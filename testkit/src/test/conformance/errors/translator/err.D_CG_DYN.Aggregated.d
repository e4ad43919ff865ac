/*
 * Nor can it be aggregated.
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
	@ = sum(xlate <struct out *>(1));
}
