/*
 * A conversion that is not defined or not whole: %jd
 *
 * @line: 8
 */
BEGIN
{
	printf("%jd", 1);
}
