BEGIN
{
	v = alloca(8);
	p = (int *)v;
	*p = 3;
	this->q = (void *)p;
	printf("%d %d %d\n", *(int *)v, this->q == v, *(char *)this->q);
	exit(0);
}
