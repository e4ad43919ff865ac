/*
 * @engines: bpf
 */
BEGIN
{
	this->t = curthread;
	this->f = this->t->files;
	printf("%d %d\n", this->f == curthread->files, this->f->count.counter > 0);
	self->m = curthread->mm;
	printf("%d\n", self->m->mm_users.counter > 0);
	exit(0);
}
