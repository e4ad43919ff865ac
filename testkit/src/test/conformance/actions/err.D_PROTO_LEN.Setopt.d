/*
 * actions.md 2: setopt takes one or two
 */
BEGIN
{
	setopt();
}
