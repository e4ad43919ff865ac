/*
 * Compared with an enumeration of the kernel, a tag needs no scope; if a variable has its name too, nobody knows which is meant.
 *
 * @needs: btf
 * @line: 12
 */
int PIDTYPE_TGID;
enum pid_type kind;

BEGIN
{
	trace(kind == PIDTYPE_TGID);
}
