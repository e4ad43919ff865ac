/* The value is cast to the declared type. */
inline char low = 0x1ff;
inline unsigned char ulow = 0x1ff;
inline short cut = 70000;

BEGIN
{
	printf("%d %d %d %d\n", low, ulow, cut, sizeof (low));
	exit(0);
}
