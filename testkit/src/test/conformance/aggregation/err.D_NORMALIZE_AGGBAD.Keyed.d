/*
 * actions.md 2: seen but never assigned
 */
BEGIN
{
	normalize(@a[1], 2);
}
