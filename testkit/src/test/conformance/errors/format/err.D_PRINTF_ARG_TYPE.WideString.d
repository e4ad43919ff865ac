/*
 * Wide strings are arrays of 32-bit integers: %ls
 *
 * @line: 8
 */
BEGIN
{
	printf("%ls\n", "a");
}
