/*
 * Inlines of numbers, strings, pointers and expressions; with parameters.
 */
inline int two = 2;
inline string name = "name";
inline int twice[int n] = n * two;
inline string pick[int n, string a, string b] = n ? a : b;
inline void *nothing = NULL;
int table[two + 1];
BEGIN
{
	printf("%d %s\n", two, name);
	printf("%d %d\n", twice[21], twice[twice[1]]);
	printf("%s %s\n", pick[1, "a", "b"], pick[0, "a", name]);
	printf("%d %d\n", nothing == 0, sizeof (table));
	x = 5;
	printf("%d\n", twice[x++]);
	exit(0);
}
