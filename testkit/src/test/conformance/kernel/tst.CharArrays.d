/*
 * @engines: bpf
 */
BEGIN
{
	s = stringof(curthread->comm);
	printf("%d %d\n", s == execname, sizeof (curthread->comm));
	printf("%d %d\n", curthread->comm[0] == execname[0], curthread->comm == s);
	exit(0);
}
