BEGIN
{
	printf("[%s]\n", strtok("a b c", " "));
}

tick-20ms
{
	printf("%d\n", strtok(NULL, " ") == NULL);
	exit(0);
}
