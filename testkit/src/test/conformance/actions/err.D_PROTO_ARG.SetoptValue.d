/*
 * actions.md 2: setopt takes strings
 */
BEGIN
{
	setopt("quiet", 1);
}
