/*
 * printf.md 1: widths beyond the text pad with blanks, zeros after the sign
 */
BEGIN
{
	printf("[%40s]\n", "x");
	printf("[%-40s]\n", "x");
	printf("[%040d]\n", -1);
	exit(0);
}
