/*
 * @options: -q -b 8g -xengine=interp
 * @engines: interp
 * @stderr: dtrace: buffer size lowered to 1g
 */
/* With units: 4g cannot be had on any engine. */
BEGIN
{
	exit(0);
}
