/*
 * @ alone is @_.
 */
BEGIN
{
	@ = count();
	@_ = count();
	printa("%@d\n", @);
	exit(0);
}
