/*
 * mutex_owned( ) without arguments.
 *
 * @line: 9
 * @stderr: mutex_owned( )
 */
BEGIN
{
	trace(mutex_owned());
}
