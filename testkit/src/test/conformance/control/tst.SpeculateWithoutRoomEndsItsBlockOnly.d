/* speculate() without a speculation ends the block it stands in, not the rest of the clause. */
BEGIN
{
	x = 1;
	if (x) {
		speculate(0);
		x = 2;
		printf("never\n");
	} else {
		printf("not taken\n");
	}
	if (x) {
		printf("x is %d\n", x);
	}
	speculate(0);
	printf("never either\n");
	if (x == 1) {
		printf("and on\n");
	}
	exit(0);
}
