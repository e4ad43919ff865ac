/*
 * @options: -q -xspecsize=48
 * @stderr: enabled probe ID 3
 * @stderr: enabled probe ID 4
 */
/* Faulting records leave no hole: two records fit, whatever failed between them. */
int zero;
int n;

BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("%d\n", n);
}

BEGIN
{
	speculate(s);
	printf("%d\n", 1 / zero);
}

BEGIN
{
	speculate(s);
	printf("%d\n", 1 / zero);
}

BEGIN
{
	speculate(s);
	printf("%d\n", n);
}

BEGIN
{
	commit(s);
}

BEGIN
{
	exit(0);
}
