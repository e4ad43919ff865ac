int m[2][3];

BEGIN
{
	m[0][0] = 1; m[0][2] = 3; m[1][0] = 4; m[1][2] = 6;
	i = 1; j = 2;
	m[i][j - 1] = 5;
	m[i - 1][1] = m[i][1] - 3;
	printf("%d %d %d %d %d %d\n", m[0][0], m[0][1], m[0][2], m[1][0], m[1][1], m[1][2]);
	printf("%d %d\n", sizeof (m), sizeof (m[0]));
	exit(0);
}
