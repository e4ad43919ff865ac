BEGIN
{
	printf("%s %s %s %s\n", lltostr(0, 2), lltostr(0, 8), lltostr(0, 16), lltostr(0, 36));
	printf("%s %s %s %s\n", lltostr(10, 2), lltostr(64, 8), lltostr(3735928559, 16), lltostr(35, 36));
	printf("%s %s\n", lltostr(-1, 16), lltostr(-1, 10));
	printf("%s\n", lltostr(-1, 2));
	printf("%s %s\n", lltostr(-1, 8), lltostr(-1, 36));
	exit(0);
}
