/*
 * actions.md 2: the command is the shell's to interpret
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	system("for i in 1 2 3; do echo $i; done | tr '\\n' ' '; echo");
	exit(0);
}
