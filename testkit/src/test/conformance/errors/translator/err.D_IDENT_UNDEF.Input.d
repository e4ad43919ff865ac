/*
 * The input has its name in the translator only.
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
	x = n;
}
