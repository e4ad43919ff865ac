BEGIN
{
	this->a = (ipaddr_t *)alloca(4);
	*this->a = htonl(0x7f000001);
	printf("%s ", inet_ntoa(this->a));
	*this->a = htonl(0xffffffff);
	printf("%s ", inet_ntoa(this->a));
	*this->a = 0;
	printf("%s ", inet_ntoa(this->a));
	*this->a = htonl(0x0a6409c8);
	printf("%s\n", inet_ntoa(this->a));
	exit(0);
}
