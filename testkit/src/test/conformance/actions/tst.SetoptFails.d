/*
 * actions.md 2: a failing setopt() is a library fault, tracing goes on
 *
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): couldn't set option "nosuchoption" to "5": Invalid option name
 * @stderr: couldn't set option "bufsize" to "1m": Operation illegal when tracing is active
 * @stderr: couldn't set option "stackindent" to "many": Invalid value for specified option
 */
BEGIN
{
	setopt("nosuchoption", "5");
	setopt("bufsize", "1m");
	setopt("stackindent", "many");
	printf("goes on\n");
	exit(0);
}
