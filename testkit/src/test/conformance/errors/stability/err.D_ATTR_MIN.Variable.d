/*
 * What is less stable than the user wants is refused.
 *
 * @options: -q -xamin=Stable/Stable/Common
 * @line: 11
 */
int x;
#pragma D attributes Private/Private/Unknown x
BEGIN
{
	trace(x);
}
