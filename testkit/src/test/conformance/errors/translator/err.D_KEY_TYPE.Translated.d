/*
 * Nor is it a key.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	@a[xlate <struct out *>(1)] = count();
}
