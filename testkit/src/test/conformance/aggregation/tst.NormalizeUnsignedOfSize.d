/*
 * actions.md 2: the divisor is unsigned, of its own size
 */
BEGIN
{
	@ = sum(1000);
	normalize(@, (char)-1);
	exit(0);
}
