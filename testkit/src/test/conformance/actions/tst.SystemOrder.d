/*
 * actions.md 2: library actions are carried out in the order of the records
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	system("echo 1");
	printf("2\n");
	system("echo 3");
}

BEGIN
{
	system("echo 4");
	exit(0);
}

END
{
	system("echo 5");
	printf("6\n");
}
