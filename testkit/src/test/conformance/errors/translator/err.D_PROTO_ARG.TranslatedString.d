/*
 * What a member gives is checked like anything else.
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
	x = lltostr(xlate <struct out>(1).s);
}
