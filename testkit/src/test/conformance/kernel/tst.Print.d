/*
 * A kernel structure printed by its type.
 * @engines: bpf
 */
BEGIN
{
	this->l = (struct list_head *)alloca(sizeof (struct list_head));
	this->l->next = (struct list_head *)0x10;
	print(*this->l);
	exit(0);
}
