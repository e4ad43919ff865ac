BEGIN
{
	printf("%s|%s|%s|%s\n", "a\tb", "\x41\102", "q\"q", "back\\slash");
	printf("%d %d %d\n", strlen("\a\b\f\n\r\t\v"), strlen("\q"), strlen("a\0b"));
	exit(0);
}
