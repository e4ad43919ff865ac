/*
 * A structure that is only named has no members to ask for.
 *
 * @line: 11
 * @stderr: struct nobody_defined_this
 */
struct nobody_defined_this *p;

BEGIN
{
	trace(p->m);
}
