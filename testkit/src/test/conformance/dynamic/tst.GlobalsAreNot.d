/*
 * @options: -q -xdynvarsize=0
 */
/* Global and clause-local variables take nothing of dynvarsize. */
BEGIN
{
	x = 1;
	this->y = 2;
	s = "text";
	printf("%d %d %s\n", x, this->y, s);
	exit(0);
}
