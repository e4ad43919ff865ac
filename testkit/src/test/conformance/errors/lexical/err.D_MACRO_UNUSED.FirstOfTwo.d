/*
 * Only the last argument counts: using the first is not enough.
 *
 * @arguments: 7 8
 */
BEGIN
{
	trace($1);
}
