/*
 * Members of one structure are read together where they can be: what lies behind the last page is
 * a fault of the read that asked for it, at its address, and of no other. A thread's stack has
 * nothing behind it.
 * @engines: bpf
 * @stderr: in action #2
 */
BEGIN
{
	end = (uint64_t)curthread->stack + 16384;
	p = (uint64_t *)(end - 8);
	q = (uint64_t *)(end - 48);
	printf("%s\n", "last word twice");
	printf("%d\n", p[0] == p[0] && q[0] == q[0]);
}

BEGIN
/q[5] == p[0] && q[5] == *(uint64_t *)(end - 8)/
{
	printf("%s\n", "as one by one");
	printf("%d\n", q[0] - q[0] + q[1] - q[1] + q[2] - q[2] + q[3] - q[3] + q[5] - p[0]);
}

BEGIN
/(p[0] & 0) == 0 && (p[-1] & 0) == 0/
{
	printf("%s\n", "beyond");
	printf("%d\n", (p[0] | 1) != 0 && (p[1] | 1) != 0);
}

BEGIN
/(q[0] | 1) != 0 || q[6] != 0/
{
	printf("%s\n", "not asked for");
	printf("%d\n", (q[2] & 0) + (q[0] & 0));
}

BEGIN
{
	printf("%d\n", (q[0] & 0) != 0 ? q[7] : (q[1] & 0));
	exit(0);
}

ERROR
{
	printf("%d %d\n", arg4, (uint64_t)arg5 == end);
}
