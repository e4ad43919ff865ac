/*
 * Also with one that has parameters.
 *
 * @line: 10
 */
inline int f[int a] = pid + a;
BEGIN
{
	printf("%s\n",
	    f[1]);
}
