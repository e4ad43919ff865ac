/*
 * variants.md 2: print(pointer) in the form of compat=oracle is refused
 *
 * @options: -q -xcompat=oracle
 */
BEGIN
{
	print((int *)0);
}
