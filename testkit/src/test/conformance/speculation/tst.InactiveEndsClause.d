/* A speculate() without a speculation ends its clause: the assignment is not made. */
BEGIN
{
	x = 1;
	speculate(0);
	x = 2;
	printf("never\n");
}

BEGIN
{
	printf("%d\n", x);
	exit(0);
}
