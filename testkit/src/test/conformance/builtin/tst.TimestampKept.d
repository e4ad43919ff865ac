BEGIN
{
	this->a = timestamp;
	this->i = strlen(cleanpath("/a/b/../c")) + strtoll("1");
	printf("%d %d\n", timestamp == this->a, walltimestamp == walltimestamp);
	exit(0);
}
