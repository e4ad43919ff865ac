/*
 * @options: -q -xaggsize=8 -xcpu=0
 */
/* A value without key needs no room. */
BEGIN
{
	@ = count();
	@a = sum(7);
	exit(0);
}
