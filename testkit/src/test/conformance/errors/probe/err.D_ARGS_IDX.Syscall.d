/*
 * A system call takes so many arguments.
 *
 * @needs: btf
 * @line: 9
 */
syscall::close:entry
{
	trace(args[1]);
}
