/* A list built in scratch and walked by hand. */
struct item { struct item *next; int value; };

BEGIN
{
	a = (struct item *)alloca(3 * sizeof (struct item));
	a[0].next = &a[1]; a[1].next = a + 2; a[2].next = NULL;
	a[0].value = 1; a[1].value = 20; a[2].value = 300;
	this->p = a;
	this->total = 0;
	this->total += this->p != NULL ? this->p->value : 0;
	this->p = this->p->next;
	this->total += this->p != NULL ? this->p->value : 0;
	this->p = this->p->next;
	this->total += this->p != NULL ? this->p->value : 0;
	this->p = this->p->next;
	printf("%d %d %d\n", this->total, this->p == NULL, a->next->next->value);
	exit(0);
}
