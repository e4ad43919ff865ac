BEGIN
{
	printf("%s %d %s\n", toupper(substr(basename(cleanpath("/usr/./lib/../share")), 1, 3)), strtoll(strjoin("4", lltostr(2))), json(strjoin("{\"a\":", "\"b\"}"), "a"));
	exit(0);
}
