/*
 * As an option of the program.
 *
 * @line: 11
 */
#pragma D option amin=Evolving/Evolving/Common
int x;
#pragma D attributes Unstable/Unstable/Common x
BEGIN
{
	x = 1;
}
