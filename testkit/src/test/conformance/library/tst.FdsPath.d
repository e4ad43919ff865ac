/*
 * The parts of fi_pathname are fi_dirname and fi_name; the tracer has a file open for the program it
 * was asked to trace only while it reads it, but its standard input is open. A file lies below the
 * mount point of its file system, a pipe nowhere.
 *
 * @engines: bpf
 * (the interpreter cannot look into the kernel)
 */
BEGIN
{
	x = fds[0];
	printf("%d %d\n", x.fi_name == basename(x.fi_pathname), x.fi_dirname == dirname(x.fi_pathname));
	printf("%d %d\n", x.fi_pathname == d_path(&getf(0)->f_path),
	    x.fi_mount == "<unknown>" || index(x.fi_pathname, x.fi_mount) == 0);
	exit(0);
}
