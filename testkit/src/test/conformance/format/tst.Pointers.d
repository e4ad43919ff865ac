BEGIN
{
	printf("%p\n", 0xdeadbeef);
	exit(0);
}
