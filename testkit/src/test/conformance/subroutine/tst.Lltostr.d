BEGIN
{
	printf("%s %s %s %s %s %s\n", lltostr(0), lltostr(-123), lltostr(9223372036854775807), lltostr(255, 16), lltostr(8, 8), lltostr(5, 2));
	exit(0);
}
