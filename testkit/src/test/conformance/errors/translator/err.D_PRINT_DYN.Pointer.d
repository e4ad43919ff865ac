/*
 * Nor can a translated pointer be printed.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	print(xlate <struct out *>(1));
}
