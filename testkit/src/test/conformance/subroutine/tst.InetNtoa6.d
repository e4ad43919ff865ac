BEGIN
{
	this->a = (uint64_t *)alloca(16);
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000ffffc0a80001);
	printf("%s\n", inet_ntoa6((struct in6_addr *)this->a));
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x00000000c0a80001);
	printf("%s\n", inet_ntoa6((struct in6_addr *)this->a));
	this->a[0] = htonll(0x20010db800000000);
	this->a[1] = htonll(0x00000000000000ab);
	printf("%s\n", inet_ntoa6((struct in6_addr *)this->a));
	this->a[0] = htonll(0x0000000000000000);
	this->a[1] = htonll(0x0000000000000001);
	printf("%s\n", inet_ntoa6((struct in6_addr *)this->a));
	exit(0);
}
