/*
 * A size is positive.
 *
 * @line: 8
 */
BEGIN
{
	printm(-4, memref((void *)0, 4));
}
