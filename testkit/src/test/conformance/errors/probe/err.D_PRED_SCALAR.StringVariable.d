/*
 * A string variable is no scalar.
 *
 * @line: 8
 */
string s;
BEGIN
/s/
{
	trace(1);
}
