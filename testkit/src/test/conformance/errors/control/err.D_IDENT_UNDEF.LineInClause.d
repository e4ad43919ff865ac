/*
 * Also inside of a clause.
 *
 * @stderr: "gen.d", line 12: failed to resolve nosuch
 */
BEGIN
{
	trace(1);
#line 12 "gen.d"
	trace(nosuch);
}
