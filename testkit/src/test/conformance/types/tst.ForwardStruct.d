/* A tag may be used for pointers before it is defined. */
struct later;
struct holder { struct later *p; };
struct later { int value; };
struct holder h;

BEGIN
{
	h.p = (struct later *)alloca(sizeof (struct later));
	h.p->value = 12;
	printf("%d\n", h.p->value);
	exit(0);
}
