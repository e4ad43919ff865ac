/*
 * An else belongs to the nearest if.
 */
BEGIN
{
	if (1)
		if (0)
			printf("wrong\n");
		else
			printf("inner else\n");
	if (0) {
		if (1)
			printf("wrong\n");
	} else
		printf("outer else\n");
	if (0) printf("wrong\n"); else if (0) printf("wrong\n"); else printf("chain\n");
	if (1) ; else printf("wrong\n");
	if (1) { } else { printf("wrong\n"); }
	exit(0);
}
