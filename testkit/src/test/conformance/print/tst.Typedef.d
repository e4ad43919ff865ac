/*
 * printf.md 5: the type is named as it was written
 */
typedef int mine_t;
typedef mine_t other_t;

BEGIN
{
	print((mine_t)5);
	print((other_t)6);
	exit(0);
}
