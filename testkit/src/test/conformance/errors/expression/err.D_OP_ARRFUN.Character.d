/*
 * An array of characters is no string variable.
 *
 * @line: 11
 * @stderr: stringof
 */
struct s { char name[8]; } v;

BEGIN
{
	x = v.name;
}
