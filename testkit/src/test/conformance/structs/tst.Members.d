/* Members of every integer size keep their sign and do not touch their neighbours. */
struct s {
	char c;
	unsigned char uc;
	short h;
	unsigned short uh;
	int i;
	unsigned int ui;
	long l;
	unsigned long ul;
};
struct s v;

BEGIN
{
	v.c = -1; v.uc = -1; v.h = -2; v.uh = -2;
	v.i = -3; v.ui = -3; v.l = -4; v.ul = -4;
	printf("%d %d %d %d\n", v.c, v.uc, v.h, v.uh);
	printf("%d %u %d %x\n", v.i, v.ui, v.l, v.ul);
	v.h = 0;
	printf("%d %d %d %d\n", v.c, v.uc, v.h, v.uh);
	exit(0);
}
