/*
 * A new variable may have a type's name: what is assigned is a variable.
 */
typedef int foo_t;
BEGIN
{
	foo_t = 5;
	printf("%d\n", foo_t + 1);
	exit(0);
}
