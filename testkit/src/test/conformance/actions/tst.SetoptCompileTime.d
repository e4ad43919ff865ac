/*
 * consumer.md 5: options of compilation are refused while tracing
 *
 * @stderr: couldn't set option "strsize" to "12": Operation illegal when tracing is active
 * @stderr: couldn't set option "zdefs" to "1": 
 */
BEGIN
{
	setopt("strsize", "12");
	setopt("zdefs");
	exit(0);
}
