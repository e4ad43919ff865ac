/*
 * printf.md 1: '+' and blank as in C; '+' wins over blank
 */
BEGIN
{
	printf("[%+d] [% d] [%+ d] [% +d]\n", 7, 7, 7, 7);
	printf("[%+d] [% d] [%+5d] [% 5d] [%+05d]\n", -7, -7, 7, 7, 7);
	printf("[%+u] [% u] [%+x]\n", 7U, 7U, 7U);
	exit(0);
}
