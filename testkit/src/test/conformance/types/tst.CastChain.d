BEGIN
{
	x = -1;
	printf("%d %d %d\n", (int)(unsigned char)(short)x, (long)(unsigned int)x, (char)(long)(unsigned short)x);
	printf("%u %u\n", (unsigned int)(char)200, (unsigned long)(int)0x80000000 >> 32);
	printf("%d\n", (int)(char *)(unsigned char)300);
	exit(0);
}
