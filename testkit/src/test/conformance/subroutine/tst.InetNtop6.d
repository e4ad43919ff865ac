BEGIN
{
	this->a = (uint64_t *)alloca(16);
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000000000000000);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000000000000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x20010db800000000);
	this->a[1] = htonll(0x0000000000000001);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0xfe80000000000000);
	this->a[1] = htonll(0x021122fffe334455);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0x0001000200030004);
	this->a[1] = htonll(0x0005000600070008);
	printf("%s\n", inet_ntop(10, this->a));
	this->a[0] = htonll(0xabcd000000000000);
	this->a[1] = htonll(0x0000000000000000);
	printf("%s\n", inet_ntop(10, this->a));
	exit(0);
}
