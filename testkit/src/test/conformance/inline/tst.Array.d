inline int square[int x] = x * x;
inline int between[int x, int low, int high] = x >= low && x <= high;

BEGIN
{
	printf("%d %d %d\n", square[3], square[1 + 2], square[square[2]]);
	printf("%d %d\n", between[5, 1, 10], between[11, 1, 10]);
	exit(0);
}
