/* Structures as keys compare by content. */
struct k { int a; int b; };
struct k k;
struct k other;

BEGIN
{
	k.a = 1; k.b = 2;
	seen[k] = 10;
	k.b = 3;
	seen[k] = 20;
	other.a = 1; other.b = 2;
	printf("%d %d\n", seen[k], seen[other]);
	other.b = 4;
	printf("%d\n", seen[other]);
	exit(0);
}
