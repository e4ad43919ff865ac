/*
 * Translated data is no place to store in.
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
	xlate <struct out>(1).a = 2;
}
