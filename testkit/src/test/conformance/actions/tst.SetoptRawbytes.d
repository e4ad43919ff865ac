/*
 * aggregations.md 5: setopt takes effect for later records of the stream
 *
 * @options: -q -xstrsize=8
 */
BEGIN
{
	trace("a");
	setopt("rawbytes");
}

BEGIN
{
	trace("a");
	exit(0);
}
