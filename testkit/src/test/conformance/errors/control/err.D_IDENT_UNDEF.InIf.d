/*
 * Errors in blocks have their lines.
 *
 * @line: 11
 */
BEGIN
{
	if (1) {
		trace(1);
	} else {
		trace(nosuch);
	}
}
