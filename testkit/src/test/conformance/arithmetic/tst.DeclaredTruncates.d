int declared;
char small;

BEGIN
{
	declared = 0x1ffffffff;
	small = 300;
	implicit = 0;
	implicit = 0x1ffffffff;
	printf("%d %d %d\n", declared, small, implicit == 0x1ffffffff);
	exit(0);
}
