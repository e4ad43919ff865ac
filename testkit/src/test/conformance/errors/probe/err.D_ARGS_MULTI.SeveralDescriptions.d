/*
 * Each description has to match probes that are alike, the second as well.
 *
 * @needs: btf
 * @line: 11
 * @stderr: syscall
 */
syscall::close:entry,
syscall::*:entry
{
	trace(args[0]);
}
