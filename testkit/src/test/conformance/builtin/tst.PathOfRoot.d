/*
 * @engines: bpf
 */
BEGIN
{
	printf("%s\n", d_path(&curthread->fs->root));
	exit(0);
}
