/*
 * @line: 6
 */
BEGIN
{
	nofunction(1);
}
