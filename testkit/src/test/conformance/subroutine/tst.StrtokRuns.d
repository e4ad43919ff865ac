BEGIN
{
	printf("[%s]", strtok("//usr//local///lib/", "/"));
	printf("[%s]", strtok(NULL, "/"));
	printf("[%s]\n", strtok(NULL, "/"));
	printf("%d %d\n", strtok(NULL, "/") == NULL, strtok(NULL, "/") == NULL);
	exit(0);
}
