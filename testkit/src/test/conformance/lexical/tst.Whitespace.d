/*
 * Form feeds, vertical tabs, returns; an escaped newline is a blank in expressions.
 */
BEGIN
{
	printf("%d\n",1+2);
	printf("%d\n", 1 \
	    + \
	    2);
	x=3;y=x- -1;
	printf("%d %d\n", x, y);
	exit(0);
}
