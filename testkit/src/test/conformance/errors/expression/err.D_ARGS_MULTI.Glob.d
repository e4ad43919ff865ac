/*
 * The probes of a pattern take different arguments.
 *
 * @needs: btf
 * @line: 9
 */
syscall::*:entry
{
	trace(args[0]);
}
