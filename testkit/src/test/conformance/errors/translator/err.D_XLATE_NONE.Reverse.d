/*
 * Translators have a direction.
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
	x = xlate <struct out>("text").a;
}
