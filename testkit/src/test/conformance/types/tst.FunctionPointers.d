/* A pointer to a function can be kept, compared and printed, not called. */
typedef int (*handler_t)(int, void *);
struct ops { handler_t open; int (*close)(void); };
struct ops o;
handler_t h;

BEGIN
{
	h = (handler_t)0x1000;
	o.open = h;
	o.close = 0;
	printf("%p %d %d %d\n", o.open, o.open == h, o.close == 0, sizeof (struct ops));
	exit(0);
}
