/*
 * Nor do compound assignments store in constants.
 *
 * @line: 8
 */
BEGIN
{
	3 += 4;
}
