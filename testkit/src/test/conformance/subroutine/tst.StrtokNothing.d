BEGIN
{
	printf("%d %d %d\n", strtok("", ",") == NULL, strtok(",,,", ",") == NULL, strtok(NULL, ",") == NULL);
	printf("[%s]\n", strtok("abc", ""));
	printf("%d\n", strtok(NULL, ",") == NULL);
	exit(0);
}
