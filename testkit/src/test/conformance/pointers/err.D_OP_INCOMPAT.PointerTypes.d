int *p;

BEGIN
{
	p = (char *)0;
}
