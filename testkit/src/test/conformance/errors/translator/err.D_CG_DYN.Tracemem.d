/*
 * Nor is it memory to dump.
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
	tracemem(xlate <struct out *>(1), 4);
}
