/*
 * variants.md 3: aggsortrev=0 reverses, too
 *
 * @options: -q -xaggsortrev=0
 */
BEGIN
{
	@[1] = sum(1);
	@[2] = sum(2);
	exit(0);
}
