BEGIN
{
	this->n = -1234567890123;
	printf("%d %d %d\n", strtoll(lltostr(this->n)), strtoll(lltostr(this->n, 16), 16), strtoll(lltostr(this->n, 2), 2));
	exit(0);
}
