BEGIN
{
	printf("%d %d %d %d\n", 'a', 'ab', 'abcd', '\n');
	printf("%d %d %d\n", '\377', '\x41', '\0');
	printf("%x\n", 'abcdefgh');
	exit(0);
}
