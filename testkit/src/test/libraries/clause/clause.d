/* Libraries declare; they do not trace. */
BEGIN
{
	trace(1);
}
