inline int FIRST = 1;
inline string NAME = "n";

BEGIN
{
	a[FIRST, NAME] = 5;
	a[FIRST + 1, NAME]++;
	printf("%d %d %d\n", a[1, "n"], a[2, NAME], a[FIRST, strjoin(NAME, "")]);
	exit(0);
}
