/*
 * printf.md 5: several print() in one record
 */
BEGIN
{
	print(1);
	printf("between\n");
	print("two");
	exit(0);
}
