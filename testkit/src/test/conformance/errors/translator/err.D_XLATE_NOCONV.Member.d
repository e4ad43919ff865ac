/*
 * The translator leaves a member out.
 *
 * @line: 13
 * @stderr: b
 */
struct out { int a; int b; };
translator struct out < int n > {
	a = n;
};
BEGIN
{
	trace(xlate <struct out>(1).b);
}
