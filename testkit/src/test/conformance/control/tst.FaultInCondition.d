/*
 * @stderr: divide-by-zero
 */
BEGIN
{
	z = 0;
	if (1 / z)
		printf("then\n");
	else
		printf("else\n");
	printf("rest\n");
}

BEGIN
{
	exit(0);
}
