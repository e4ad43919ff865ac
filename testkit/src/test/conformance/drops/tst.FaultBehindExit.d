/*
 * @stderr: divide-by-zero in action #2
 */
/* exit() holds though its clause faults later; the status is lost with the record. */
int zero;

BEGIN
{
	exit(7);
	n = 1 / zero;
}

BEGIN
{
	printf("never\n");
}

END
{
	printf("END\n");
}
