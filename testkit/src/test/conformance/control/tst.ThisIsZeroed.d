this string s;

tick-1ms
{
	this->n++;
	this->s = this->s == "" ? "first" : "again";
	printf("%d %s\n", this->n, this->s);
	n++;
}

tick-1ms
/n == 3/
{
	exit(0);
}
