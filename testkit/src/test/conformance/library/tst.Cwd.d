/*
 * cwd is the path of the current directory: here of the tracer, which was started in the directory of
 * the tests. root is where the process sees the top of all.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	printf("%s %d\n", basename(cwd), cwd == strjoin(dirname(cwd), "/testkit"));
	printf("%d\n", substr(root, 0, 1) == "/");
	exit(0);
}
