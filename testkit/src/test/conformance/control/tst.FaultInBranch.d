/*
 * A fault in a branch ends the clause, not the firing.
 * @stderr: divide-by-zero
 */
BEGIN
{
	z = 0;
	printf("before\n");
	if (z == 0) {
		y = 1 / z;
		printf("in branch\n");
	}
	printf("rest\n");
}

BEGIN
{
	printf("next clause\n");
	exit(0);
}
