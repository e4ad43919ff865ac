/*
 * A function like one that exists.
 *
 * @line: 9
 * @stderr: did you mean printf?
 */
BEGIN
{
	pritnf("text\n");
}
