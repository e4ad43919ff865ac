/* Compared with an enumeration, a name is looked for among its enumerators first. */
enum state { IDLE, BUSY };
struct s { enum state st; };
struct s v;

BEGIN
{
	v.st = BUSY;
	printf("%d %d\n", v.st == BUSY, v.st == IDLE);
	print(v);
	exit(0);
}
