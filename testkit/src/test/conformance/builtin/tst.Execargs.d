BEGIN
{
	printf("%d %d\n", index(execargs, "-xengine=") >= 0 || strlen(execargs) > 0, strlen(execargs) < 256);
	exit(0);
}
