/* A structure without a tag is the type of what is declared with it. */
struct { int x; struct { int y; } in; } v;
typedef enum { LOW, HIGH = 9 } level_t;
typedef union { level_t level; char c; } either_t;
either_t e;
level_t l;

BEGIN
{
	v.x = 1; v.in.y = 2;
	e.level = HIGH;
	l = LOW;
	l++;
	copy = v;
	copy.x++;
	printf("%d %d %d %d %d %d\n", v.x, v.in.y, e.c, l, copy.x, copy.in.y);
	exit(0);
}
