BEGIN
{
	printf("%d\n", strtoll("9223372036854775807"));
	printf("%d\n", strtoll("9223372036854775808"));
	printf("%d\n", strtoll("18446744073709551615"));
	printf("%d\n", strtoll("18446744073709551617"));
	printf("%d\n", strtoll("-9223372036854775808"));
	printf("%d\n", strtoll("ffffffffffffffff", 16));
	exit(0);
}
