/* Clause-local structures are shared by the clauses of a firing and zero in the next. */
struct s { int a; int b; };
this struct s v;

tick-10ms
{
	printf("%d %d\n", this->v.a, this->v.b);
	this->v.a = 1;
	this->v.b--;
}

tick-10ms
{
	printf("%d %d\n", this->v.a, this->v.b);
	n++;
}

tick-10ms
/n == 2/
{
	exit(0);
}
