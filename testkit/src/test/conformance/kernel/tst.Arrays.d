/*
 * Arrays in kernel structures, with constant and computed subscripts.
 * @engines: bpf
 */
BEGIN
{
	i = 1;
	printf("%d %d\n", curthread->comm[i] == execname[i], &curthread->comm[i] - &curthread->comm[0]);
	this->r = &curthread->signal->rlim[0];
	printf("%d %d\n", this->r[7].rlim_cur == curthread->signal->rlim[7].rlim_cur, curthread->signal->rlim[i + 6].rlim_max > 0);
	exit(0);
}
