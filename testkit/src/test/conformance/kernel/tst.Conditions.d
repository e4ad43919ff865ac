/*
 * Kernel pointers in conditions and conditionals.
 * @engines: bpf
 */
BEGIN
{
	this->m = curthread->mm ? curthread->mm : curthread->active_mm;
	if (curthread->mm != NULL && curthread->mm->pgd) {
		printf("a process\n");
	} else {
		printf("a kernel thread\n");
	}
	printf("%d\n", this->m == curthread->mm);
	exit(0);
}
