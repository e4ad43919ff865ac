/*
 * The session's own structure wins over the kernel's of the same tag, wherever it is named.
 *
 * @needs: btf
 */
typedef struct list_head lh_t;
struct list_head *before;
struct list_head {
	lh_t *again;
	int mine;
	int more;
	char text[8];
};
lh_t v;

BEGIN
{
	v.mine = 3;
	before = (struct list_head *)alloca(sizeof (lh_t));
	before->more = 4;
	v.again = before;
	printf("%d %d\n", sizeof (lh_t), sizeof (*before));
	printf("%d %d %d\n", v.mine, before->more, v.again->more);
	exit(0);
}
