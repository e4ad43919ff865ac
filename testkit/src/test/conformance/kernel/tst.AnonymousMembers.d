/*
 * struct page and struct dentry have members in anonymous unions.
 * @engines: bpf
 */
BEGIN
{
	this->d = curthread->fs->pwd.dentry;
	printf("%d %d\n", offsetof (struct page, lru) == offsetof (struct page, mapping) - 16, this->d->d_name.name != NULL);
	printf("%d\n", offsetof (struct page, mapping) > 0);
	exit(0);
}
