/*
 * The last argument has to be used.
 *
 * @arguments: 7
 */
BEGIN
{
	trace(1);
}
