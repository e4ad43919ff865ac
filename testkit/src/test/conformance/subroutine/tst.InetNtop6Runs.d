BEGIN
{
	this->a = (uint64_t *)alloca(16);
	this->a[0] = htonll(0x2001000000000001);
	this->a[1] = htonll(0x0000000000000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x2001000000000000);
	this->a[1] = htonll(0x0001000000000000);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x2001000000010000);
	this->a[1] = htonll(0x0000000100000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0001000000020000);
	this->a[1] = htonll(0x0003000000040000);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x00010000ffff0000);
	this->a[1] = htonll(0x0000000500000006);
	printf("%s\n", inet_ntop(10, this->a));
	exit(0);
}
