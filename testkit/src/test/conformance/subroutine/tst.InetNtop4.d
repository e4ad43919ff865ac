BEGIN
{
	this->a = (ipaddr_t *)alloca(4);
	*this->a = htonl(0xc0a80164);
	this->family = 2;
	printf("%s %s\n", inet_ntop(2, this->a), inet_ntop(this->family, this->a));
	exit(0);
}
