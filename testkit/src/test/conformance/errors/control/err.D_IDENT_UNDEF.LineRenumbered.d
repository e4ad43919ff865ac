/*
 * #line renames and renumbers; messages follow.
 *
 * @stderr: "other.d", line 42: failed to resolve nosuch
 */
#line 40 "other.d"
BEGIN
{
	trace(nosuch);
}
