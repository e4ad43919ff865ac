/* The families have names, with the values of Linux. */
BEGIN
{
	this->four = (ipaddr_t *)alloca(4);
	*this->four = htonl(0x7f000001);
	this->six = (uint8_t *)alloca(16);
	this->six[15] = 1;
	printf("%s %s\n", inet_ntop(AF_INET, this->four), inet_ntop(AF_INET6, this->six));
	printf("%d %d %d %d\n", AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6);
	exit(0);
}
