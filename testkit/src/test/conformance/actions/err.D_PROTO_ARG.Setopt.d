/*
 * actions.md 2: setopt takes strings
 */
BEGIN
{
	setopt(1);
}
