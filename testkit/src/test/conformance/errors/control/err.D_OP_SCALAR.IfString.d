/*
 * A condition is scalar.
 *
 * @line: 8
 */
BEGIN
{
	if (execname) {
		trace(1);
	}
}
