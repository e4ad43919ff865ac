BEGIN
{
	printf("[%s]", strtok("a b c d", " "));
}

BEGIN
{
	printf("[%s]", strtok(NULL, " "));
}

BEGIN
{
	printf("[%s]\n", strtok(NULL, " "));
	exit(0);
}
