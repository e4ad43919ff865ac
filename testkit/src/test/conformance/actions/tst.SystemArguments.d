/*
 * actions.md 2: system() formats as printf does
 *
 * @options: -q -w
 * @process: own
 */
BEGIN
{
	system("echo %s %05d %x; echo 100%%", "text", 42, 255);
	exit(0);
}
