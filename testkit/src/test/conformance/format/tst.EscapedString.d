/*
 * printf.md 1.2: %S escapes a string; a single quote stays
 */
BEGIN
{
	printf("%S\n", "a\tb\nc\"d\\e'f g\001\177");
	printf("[%12S] [%-12S] [%.4S]\n", "a\tb", "a\tb", "a\tbcd");
	exit(0);
}
