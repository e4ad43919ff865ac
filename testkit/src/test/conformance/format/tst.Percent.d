/*
 * printf.md 1: %% is literal, also beside conversions
 */
BEGIN
{
	printf("%%|%%d|%d%%|%%%d\n", 5, 6);
	printf("100%%\n");
	exit(0);
}
