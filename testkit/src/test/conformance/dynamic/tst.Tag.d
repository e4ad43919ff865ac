/*
 * @options: -q -xdynvarsize=0 -xdroptags
 * @stderr: dtrace: [DTRACEDROP_DYNAMIC] 1 dynamic variable drop
 */
BEGIN
{
	self->x = 1;
	exit(0);
}
