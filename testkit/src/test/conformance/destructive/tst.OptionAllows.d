/*
 * @options: -q -xdestructive
 */
BEGIN
{
	chill(1);
	printf("done\n");
	exit(0);
}
