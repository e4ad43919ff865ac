BEGIN
{
	printf("[%s]", strtok("a,b,c", ","));
	printf("[%s]", strtok("d,e", ","));
	printf("[%s]\n", strtok(NULL, ","));
	printf("%d\n", strtok(NULL, ",") == NULL);
	exit(0);
}
