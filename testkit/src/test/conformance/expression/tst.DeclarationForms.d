/*
 * Words of a type in any order, pointers, arrays, functions, several a line.
 */
unsigned long int a;
long unsigned b;
int long long c;
short int unsigned d;
char signed e;
const volatile int f, *g, h[2];
int (*function)(int, char *);
int (*functions[3])(void);
int *pointers[2];
int (*row)[2];
long double ld;
signed s;
unsigned u;
typedef struct pair { int x, y; } pair_t, *pair_p;
pair_t p;
pair_p q;
self int si, sj;
this int ti;
int keyed[int, string], plain;
enum { NAMELESS = 9 };
BEGIN
{
	exit(0);
}
