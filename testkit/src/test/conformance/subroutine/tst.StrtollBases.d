BEGIN
{
	printf("%d %d %d %d\n", strtoll("101", 2), strtoll("777", 8), strtoll("ff", 16), strtoll("zZ", 36));
	printf("%d %d %d\n", strtoll("129", 8), strtoll("12", 2), strtoll("g", 16));
	exit(0);
}
