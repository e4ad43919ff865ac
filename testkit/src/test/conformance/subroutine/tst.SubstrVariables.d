BEGIN
{
	this->i = -4;
	this->n = 2;
	printf("%s %s\n", substr("abcdef", this->i, this->n), substr("abcdef", this->i));
	exit(0);
}
