/*
 * A translated pointer is no value.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	x = xlate <struct out *>(1);
}
