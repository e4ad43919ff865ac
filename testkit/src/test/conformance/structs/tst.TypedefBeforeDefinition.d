/*
 * A typedef may precede the definition of its structure, and then means that one, also where the
 * kernel has a structure of the same tag.
 */
typedef struct zz_node zz_node_t;
typedef union zz_word zz_word_t;
typedef const struct zz_pair zz_pair_t;
struct zz_node {
	zz_node_t *next;
	zz_word_t *word;
	int value;
};
union zz_word {
	int whole;
	char part[4];
};
struct zz_pair {
	int a;
	int b;
};
zz_node_t node;
zz_pair_t *pair;

BEGIN
{
	this->n = (zz_node_t *)alloca(sizeof (zz_node_t));
	this->n->value = 7;
	this->w = (zz_word_t *)alloca(sizeof (zz_word_t));
	this->w->whole = 0x41424344;
	node.next = this->n;
	node.word = this->w;
	node.value = 6;
	printf("%d %d %d\n", sizeof (node), sizeof (zz_word_t), sizeof (zz_pair_t));
	printf("%d %d %c\n", node.value, node.next->value, node.word->part[3]);
	this->p = (struct zz_pair *)alloca(8);
	this->p->b = 5;
	pair = this->p;
	printf("%d\n", pair->b);
	exit(0);
}
