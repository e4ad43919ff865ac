/*
 * Each assignment holds a register while the next is evaluated.
 *
 * @line: 8
 */
BEGIN
{
	x = (y = 1) + ((y = 2) + ((y = 3) + ((y = 4) + ((y = 5) + ((y = 6) + ((y = 7) + (y = 8)))))));
}
