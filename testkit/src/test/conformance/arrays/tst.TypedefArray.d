typedef int triple_t[3];
triple_t t;
typedef triple_t grid_t[2];
grid_t g;

BEGIN
{
	t[2] = 3;
	g[1][2] = t[2] + 1;
	printf("%d %d %d %d\n", t[2], g[1][2], sizeof (triple_t), sizeof (grid_t));
	exit(0);
}
