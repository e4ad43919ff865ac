/*
 * A typedef of a structure that is defined nowhere makes no object.
 *
 * @line: 9
 */
typedef struct zz_never zz_never_t;
zz_never_t *pointer;

zz_never_t object;

BEGIN
{
	exit(0);
}
