/*
 * No translator from this type.
 *
 * @line: 10
 */
struct out { int a; };
struct in { int b; } v;
BEGIN
{
	trace(xlate <struct out>(v).a);
}
