/*
 * The size that counts is a number.
 *
 * @line: 8
 */
BEGIN
{
	tracemem(0, 4, "two");
}
