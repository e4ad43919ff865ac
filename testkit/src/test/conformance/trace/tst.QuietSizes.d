/*
 * printf.md 3, quiet: every size prints bare
 */
BEGIN
{
	trace((char)65);
	trace(" ");
	trace((short)-2);
	trace(" ");
	trace(3);
	trace(" ");
	trace(-4LL);
	trace("\n");
	exit(0);
}
