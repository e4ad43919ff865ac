/*
 * @stderr: divide-by-zero in action #1
 */
/* The clause never came to its exit(): the next one runs. */
int zero;

BEGIN
{
	n = 1 / zero;
	exit(1);
}

BEGIN
{
	printf("next\n");
	exit(0);
}
