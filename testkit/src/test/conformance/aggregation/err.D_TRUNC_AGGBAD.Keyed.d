/*
 * actions.md 2: seen but never assigned
 */
BEGIN
{
	trunc(@a[1], 2);
}
