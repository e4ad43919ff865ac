/*
 * printf.md 1: a precision of 0 or below from an argument is ignored
 */
BEGIN
{
	printf("[%.*s] [%.*s] [%.*s]\n", 2, "abc", 0, "abc", -1, "abc");
	printf("[%.*d] [%.*d]\n", 4, 7, -4, 7);
	exit(0);
}
