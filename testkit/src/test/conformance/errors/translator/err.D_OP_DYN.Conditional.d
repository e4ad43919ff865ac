/*
 * Nor is it a branch of ?:.
 *
 * @line: 12
 */
struct out { int a; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	x = 1 ? xlate <struct out *>(1) : xlate <struct out *>(2);
}
