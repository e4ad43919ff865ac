/*
 * Nor can it be read.
 *
 * @line: 10
 */
struct nobody_defined_this *p;

BEGIN
{
	x = *p;
}
