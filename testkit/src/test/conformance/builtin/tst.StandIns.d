BEGIN
{
	printf("%d %d [%s] %s\n", ipl, jid, jailname, zonename);
	exit(0);
}
