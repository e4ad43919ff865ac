/*
 * getf() is the struct file of a descriptor of the current process, NULL for what is not open; fds[]
 * is its translation (variables.md 1). No process has a million descriptors open here.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	printf("%d %d\n", getf(0) != NULL, getf(1000000) == NULL);
	printf("%d %d\n", getf(-1) == NULL, fds[0].fi_oflags == getf(0)->f_flags);
	printf("%s %s %s %s %d %d\n", fds[1000000].fi_fs, fds[1000000].fi_name, fds[1000000].fi_mount,
	    fds[1000000].fi_dirname, fds[1000000].fi_oflags, fds[1000000].fi_offset);
	printf("%d\n", fds[0].fi_fs == stringof(getf(0)->f_inode->i_sb->s_type->name));
	exit(0);
}
