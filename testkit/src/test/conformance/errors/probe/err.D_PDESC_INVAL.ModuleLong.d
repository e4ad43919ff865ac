/*
 * A module's name has 63 characters at most.
 *
 * @line: 6
 */
:mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm0::
{
	trace(1);
}
