/*
 * printf.md 3, default: text in 33 columns after two blanks
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
BEGIN
{
	trace("text");
	trace("");
	trace(1);
	exit(0);
}
