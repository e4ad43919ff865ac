/*
 * @options: -q -xstrsize=8
 */
BEGIN
{
	this->a = (ipaddr_t *)alloca(4);
	*this->a = htonl(0xffffffff);
	printf("%s\n", inet_ntoa(this->a));
	exit(0);
}
