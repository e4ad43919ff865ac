/*
 * long double only: %Lf
 *
 * @line: 8
 */
BEGIN
{
	printf("%Lf\n", 1);
}
