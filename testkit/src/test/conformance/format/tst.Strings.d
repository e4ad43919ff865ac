BEGIN
{
	printf("[%s] [%10s] [%-10s] [%.2s] [%5.1s]\n", "abc", "abc", "abc", "abc", "abc");
	exit(0);
}
