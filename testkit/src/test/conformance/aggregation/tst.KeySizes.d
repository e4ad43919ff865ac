/*
 * aggregations.md 3.4: keys by size; 2 and 1 bytes unsigned
 */
BEGIN
{
	@[1LL] = count();
	@b[2] = count();
	@c[(short)-1] = count();
	@d[(char)-1] = count();
	@e[-3] = count();
	@g[-4LL] = count();
	@h[(uint8_t)200] = count();
	exit(0);
}
