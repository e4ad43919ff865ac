/* Bit-fields share units as in C; the union shows the unit. */
union u {
	struct { unsigned int a:4; unsigned int b:8; unsigned int c:20; } f;
	unsigned int w;
};
union u v;

BEGIN
{
	v.w = 0x12345678;
	printf("%x %x %x\n", v.f.a, v.f.b, v.f.c);
	v.f.b = 0xff;
	printf("%x\n", v.w);
	v.f.a = 0;
	v.f.c = 1;
	printf("%x\n", v.w);
	exit(0);
}
