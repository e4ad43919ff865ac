/*
 * Up to eight bytes, the last of them the least significant; what is no escape keeps its backslash.
 */
BEGIN
{
	printf("%d %d %d %d\n", 'a', '\n', '\0', '\377');
	printf("%x %x %x\n", 'ab', 'abcd', 'abcdefgh');
	printf("%x %x %d\n", '\'', '\q', '"');
	printf("%d %d %d\n", '\x41', '\101', '\"');
	printf("%d %d %d\n", sizeof ('a'), sizeof ('abcd'), sizeof ('abcde'));
	printf("%d\n", sizeof ('\377abc'));
	printf("%d\n", 'a' == 97 && '\\' == 92 && '\a' == 7 && '\v' == 11);
	exit(0);
}
