/*
 * A function's name has 191 characters at most.
 *
 * @line: 6
 */
::ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
{
	trace(1);
}
