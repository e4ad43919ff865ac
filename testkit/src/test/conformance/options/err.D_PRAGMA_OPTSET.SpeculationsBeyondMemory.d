/*
 * @line: 5
 * @stderr: failed to set option 'nspec' to '99999999999': Invalid value for specified option
 */
#pragma D option nspec=99999999999

BEGIN
{
	exit(0);
}
