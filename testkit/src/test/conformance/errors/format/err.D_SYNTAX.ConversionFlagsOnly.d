/*
 * A conversion that is not defined or not whole: %-5
 *
 * @line: 8
 */
BEGIN
{
	printf("%-5", 1);
}
