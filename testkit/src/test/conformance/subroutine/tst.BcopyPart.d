BEGIN
{
	this->from = (char *)alloca(8);
	this->from[0] = 'a';
	this->from[1] = 'b';
	this->from[2] = 'c';
	this->to = (char *)alloca(8);
	bcopy(this->from + 1, this->to + 2, 2);
	this->to[0] = 'x';
	this->to[1] = 'y';
	this->to[4] = '\0';
	printf("%s\n", stringof(this->to));
	exit(0);
}
