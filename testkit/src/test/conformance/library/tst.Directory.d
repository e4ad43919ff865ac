/*
 * -L: all files of a directory are compiled, those they depend on first; a file that misses something
 * is left out, and the names it would have defined are free.
 *
 * @options: -q -L src/test/libraries/ordered
 */
int left_out;
int left_out_too;

BEGIN
{
	printf("%d %d %d\n", first, second, xlate <third_t> (3).m);
	printf("%d %d\n", left_out, left_out_too);
	exit(0);
}
