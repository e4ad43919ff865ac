inline string greeting = "hello";
inline string who = execname == "" ? "nobody" : greeting;

BEGIN
{
	printf("%s %d %s\n", greeting, strlen(greeting), who);
	exit(0);
}
