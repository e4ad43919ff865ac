/*
 * A specifier without a colon that names a type begins a declaration, also with a star stuck to it.
 */
typedef int foo_t;
foo_t y;
foo_t*p;
foo_t **q;
uint8_t*r, z;
BEGIN
{
	y = 5;
	z = 300;
	printf("%d %d %d %d\n", y, p == 0, r == NULL, z);
	exit(0);
}
