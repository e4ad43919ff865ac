/*
 * @options: -q -xspecsize=64
 * @stderr: dtrace: 2 speculative drops
 */
/* A record of one int takes 24 bytes: two fit into 64, two do not. */
int n;

BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	n++;
	printf("%d\n", n);
}

BEGIN
{
	speculate(s);
	n++;
	printf("%d\n", n);
}

BEGIN
{
	speculate(s);
	n++;
	printf("%d\n", n);
}

BEGIN
{
	speculate(s);
	n++;
	printf("%d\n", n);
}

BEGIN
{
	commit(s);
}

BEGIN
{
	printf("counted %d\n", n);
	exit(0);
}
