BEGIN
{
	printf("%d %d %d 0x%x\n", 'a', '\n', '\377', 'ab');
	exit(0);
}
