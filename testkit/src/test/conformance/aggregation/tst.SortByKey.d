/*
 * @options: -q -xaggsortkey
 */
BEGIN
{
	@[2] = sum(1);
	@[1] = sum(5);
	@[3] = sum(3);
	exit(0);
}
