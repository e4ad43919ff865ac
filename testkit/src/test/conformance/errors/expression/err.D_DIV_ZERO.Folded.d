/*
 * What folds to 0 is 0.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	trace(x / (2 - 2));
}
