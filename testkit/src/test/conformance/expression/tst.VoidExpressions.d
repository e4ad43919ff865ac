/*
 * What has no value stands alone, behind (void), or on both sides of ?:.
 */
BEGIN
{
	(void)5;
	x = 1;
	(void)x++;
	x;
	x == 2;
	strlen("text");
	printf("%d\n", x);
	exit(0);
}
