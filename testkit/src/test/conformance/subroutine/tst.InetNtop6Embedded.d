BEGIN
{
	this->a = (uint64_t *)alloca(16);
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000ffff0a000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x000000000a000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000000000000002);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000fffe0a000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0000000000000001);
	this->a[1] = htonll(0x0000ffff0a000001);
	printf("%s\n", inet_ntop(10, this->a));
	exit(0);
}
