BEGIN
{
	print((uint8_t)200);
	print((int64_t)-1);
	print((char)'x');
	print((void *)0x10);
	print("text");
	exit(0);
}
