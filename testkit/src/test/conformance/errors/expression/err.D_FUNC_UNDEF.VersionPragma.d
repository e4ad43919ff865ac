/*
 * Also by a pragma.
 *
 * @line: 9
 */
#pragma D option version=1.0
BEGIN
{
	trace(strstr("text", "x"));
}
