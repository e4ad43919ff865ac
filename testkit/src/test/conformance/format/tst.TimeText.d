/*
 * printf.md 1.1: %T is %a, %d %b %G %T %Z
 */
BEGIN
{
	printf("%T\n", (uint64_t)123456789000000000);
	printf("[%32T] [%-32T]\n", (uint64_t)123456789999999999, (uint64_t)123456789999999999);
	exit(0);
}
