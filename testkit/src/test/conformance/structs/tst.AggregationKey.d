struct k { short a; short b; };
struct k k;

BEGIN
{
	k.a = 1; k.b = 2;
	@[k.a, k.b] = count();
	@[k.a, k.b] = count();
	k.b = 3;
	@[k.a, k.b] = count();
	printa("%d %d %@d\n", @);
	exit(0);
}

END
{
	clear(@);
	trunc(@);
}
