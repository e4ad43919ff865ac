/*
 * Dependencies that are there: a provider, a module, a kernel structure's member.
 */
#pragma D depends_on provider dtrace
#pragma D depends_on module vmlinux
#pragma D depends_on member task_struct.real_parent
#pragma D depends_on member file.f_path.dentry

BEGIN
{
	printf("here\n");
	exit(0);
}
