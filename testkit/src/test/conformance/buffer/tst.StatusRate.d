/*
 * @options: -q -xstatusrate=1min
 * @stderr: dtrace: status rate increased to once every 10 seconds
 */
BEGIN
{
	exit(0);
}
