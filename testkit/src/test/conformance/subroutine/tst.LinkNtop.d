BEGIN
{
	this->m = (uint64_t *)alloca(24);
	this->m[0] = htonll(0x00163eabcdef0000);
	printf("%s\n", link_ntop(1, this->m));
	this->m[0] = htonll(0x0123456789abcdef);
	this->m[1] = htonll(0xfedcba9876543210);
	this->m[2] = htonll(0xa0b0c0d000000000);
	this->type = 32;
	printf("%s\n", link_ntop(this->type, this->m));
	exit(0);
}
