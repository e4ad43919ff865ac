struct node { int value; struct node *next; };
struct node a;
struct node b;

BEGIN
{
	p = (struct node *)alloca(sizeof (struct node));
	p->value = 1;
	q = (struct node *)alloca(sizeof (struct node));
	q->value = 2;
	p->next = q;
	p->next->value += 5;
	printf("%d %d %d\n", p->value, q->value, p->next->value);
	p->next->next = p;
	printf("%d\n", p->next->next->value);
	exit(0);
}
