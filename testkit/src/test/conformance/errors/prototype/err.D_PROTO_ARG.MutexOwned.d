/*
 * mutex_owned( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: mutex_owned( ) argument #
 */
BEGIN
{
	trace(mutex_owned("a"));
}
