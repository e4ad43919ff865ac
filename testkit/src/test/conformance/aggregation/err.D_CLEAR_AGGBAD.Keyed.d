/*
 * actions.md 2: seen but never assigned
 */
BEGIN
{
	clear(@a[1]);
}
