BEGIN
{
	printf("[%s]", strtok("key=a,b;rest", "="));
	printf("[%s]", strtok(NULL, ","));
	printf("[%s]", strtok(NULL, ";"));
	printf("[%s]\n", strtok(NULL, ""));
	exit(0);
}
