/*
 * mutex_owned( ) with too many arguments.
 *
 * @line: 9
 * @stderr: mutex_owned( )
 */
BEGIN
{
	trace(mutex_owned((void *)0, 1, 2, 3, 4));
}
