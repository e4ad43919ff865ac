/*
 * Also behind else.
 *
 * @line: 12
 */
BEGIN
{
	if (1) {
		trace(1);
	} else {
		trace(2);
		speculate(1);
	}
}
