BEGIN
{
	printf("[%s]", strtok("one two three", " "));
	printf("[%s]", strtok(NULL, " "));
	printf("[%s]\n", strtok(NULL, " "));
	printf("%d\n", strtok(NULL, " ") == NULL);
	exit(0);
}
