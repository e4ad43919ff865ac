/*
 * A structure that is only named has none.
 *
 * @line: 11
 */
struct nobody_defined_this;
struct nobody_defined_this *p;

BEGIN
{
	trace(p + 1);
}
