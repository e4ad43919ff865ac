/*
 * Nor can it be compared.
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
	x = xlate <struct out *>(1) == NULL;
}
