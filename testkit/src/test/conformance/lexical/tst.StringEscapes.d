/*
 * Escapes in strings; what is none keeps its backslash.
 */
BEGIN
{
	printf("%d\n", strlen("\a\b\f\n\r\t\v\\\""));
	printf("%s %d\n", "\x41\102\q", strlen("\x41\102\q"));
	printf("%s %d\n", "\x4142", strlen("\x4142"));
	printf("%s\n", "\1234");
	printf("%S %d\n", "\777", strlen("\777"));
	printf("%d [%s]\n", strlen("a\0b"), "a\0b");
	printf("[%s] %d\n", "it\'s", strlen("it\'s"));
	printf("%S\n", "\a\b\f\n\r\t\v");
	printf("%d %d\n", sizeof ("abc"), sizeof (""));
	printf("%s\n", "a /* no comment */ b");
	exit(0);
}
