/*
 * What is copied from is no string's length.
 *
 * @line: 8
 */
BEGIN
{
	bcopy((void *)0, strlen("text"), 1);
}
