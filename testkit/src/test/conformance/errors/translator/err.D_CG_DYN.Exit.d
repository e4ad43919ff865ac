/*
 * Nor is it a status.
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
	exit(xlate <struct out *>(1));
}
