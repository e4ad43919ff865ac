BEGIN
{
	this->x = 5;
	this->s = "abc";
}

BEGIN
{
	this->x += 2;
	printf("%d %s\n", this->x, this->s);
	exit(0);
}
