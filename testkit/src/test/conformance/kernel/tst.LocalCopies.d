/*
 * Parts of kernel structures in variables of every scope, and as keys.
 * @engines: bpf
 */
BEGIN
{
	this->p = curthread->fs->pwd;
	self->p = this->p;
	a[1] = self->p;
	n[this->p] = 7;
	printf("%d %d %d\n", this->p.mnt == self->p.mnt, a[1].dentry == this->p.dentry, n[a[1]]);
	this->p.mnt = NULL;
	printf("%d %d\n", n[this->p], this->p.mnt == NULL);
	exit(0);
}
