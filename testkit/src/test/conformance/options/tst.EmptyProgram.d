/*
 * consumer.md 5: argref: unused arguments are allowed
 *
 * @options: -q -xargref
 * @arguments: 1 2 3
 */
BEGIN
{
	printf("x\n");
	exit(0);
}
