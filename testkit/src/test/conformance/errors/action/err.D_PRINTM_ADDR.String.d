/*
 * What is printed is what memref( ) gives.
 *
 * @line: 8
 */
BEGIN
{
	printm(4, "text");
}
