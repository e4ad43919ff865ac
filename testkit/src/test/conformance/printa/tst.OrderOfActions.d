/*
 * actions.md 2: library actions are carried out in order
 */
BEGIN
{
	@a[1] = sum(10);
	@a[2] = sum(30);
	exit(0);
}

END
{
	printa("%@d ", @a);
	normalize(@a, 10);
	printa("%@d ", @a);
	trunc(@a, 1);
	printa("%@d ", @a);
	denormalize(@a);
	printa("%@d ", @a);
	clear(@a);
	printa("%@d ", @a);
	printf("end\n");
}
