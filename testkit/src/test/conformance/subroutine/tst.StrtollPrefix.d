BEGIN
{
	printf("%d %d %d\n", strtoll("0x1f", 16), strtoll("-0X10", 16), strtoll("0xg", 16));
	printf("%d %d %d\n", strtoll("0x", 16), strtoll("0x1f"), strtoll("0x1f", 36));
	exit(0);
}
