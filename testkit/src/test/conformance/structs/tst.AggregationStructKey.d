struct k { int a; char t[4]; };
struct k k;

BEGIN
{
	k.a = 1; k.t[0] = 'x';
	@[k.a, stringof(k.t)] = sum(2);
	k.t[0] = 'y';
	@[k.a, stringof(k.t)] = sum(5);
	k.t[0] = 'x';
	@[k.a, stringof(k.t)] = sum(1);
	printa("%d %s %@d\n", @);
	trunc(@);
	exit(0);
}
