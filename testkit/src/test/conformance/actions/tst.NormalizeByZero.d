/*
 * actions.md 2: normalize by 0 is refused at run time
 *
 * @status: 1
 * @stderr: dtrace: processing aborted: 
 */
BEGIN
{
	@ = count();
	normalize(@, 0);
	exit(0);
}
