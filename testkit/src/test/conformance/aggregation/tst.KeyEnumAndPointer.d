/*
 * aggregations.md 3.4: an enum has 4 bytes, a pointer 8
 */
enum e { ONE = 1, TWO };

BEGIN
{
	@[(enum e)2] = count();
	@b[(void *)16] = count();
	exit(0);
}
