/*
 * actions.md 2: a missing value is "1"
 *
 * @stderr: couldn't set option "nosuchoption" to "1": Invalid option name
 */
BEGIN
{
	setopt("nosuchoption");
	exit(0);
}
