/*
 * A mistake made with an inline is where it is used.
 *
 * @line: 9
 */
inline string text = "text";
BEGIN
{
	trace(lltostr(text));
}
