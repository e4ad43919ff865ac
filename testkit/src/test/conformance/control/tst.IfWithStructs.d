struct s { int state; int count[3]; };
struct s v;

BEGIN
{
	v.state = 1;
	if (v.state == 1) {
		v.count[v.state]++;
		if (v.count[1] > 0) {
			v.state = 2;
		} else {
			v.state = 3;
		}
	}
	if (v.state == 2)
		v.count[v.state] += 5;
	printf("%d %d %d %d\n", v.state, v.count[0], v.count[1], v.count[2]);
	exit(0);
}
