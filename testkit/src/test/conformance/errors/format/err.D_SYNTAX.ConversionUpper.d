/*
 * A conversion that is not defined or not whole: %U
 *
 * @line: 8
 */
BEGIN
{
	printf("%U", 1);
}
