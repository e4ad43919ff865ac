/*
 * An argument that was not given.
 *
 * @line: 6
 */
syscall::$1:entry
{
	trace(1);
}
