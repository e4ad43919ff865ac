/*
 * Nor is it an argument of a subroutine.
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
	x = strlen(xlate <struct out *>(1));
}
