/*
 * @engines: bpf
 */
BEGIN
{
	p = curthread->fs->pwd;
	printf("%d %d\n", p.dentry == curthread->fs->pwd.dentry, p.mnt == curthread->fs->pwd.mnt);
	self->p = p;
	printf("%d %d\n", self->p.dentry == p.dentry, sizeof (p) == sizeof (struct path));
	exit(0);
}
