BEGIN
{
	printf("%s\n", lltostr(-9223372036854775807 - 1));
	printf("%s\n", lltostr(9223372036854775807, 3));
	printf("%s\n", lltostr(-9223372036854775807 - 1, 16));
	exit(0);
}
