/*
 * @engines: bpf
 */
BEGIN
{
	this->m = &curthread->signal->cred_guard_mutex;
	printf("%d %d %d %d\n", mutex_owned(this->m), mutex_owner(this->m) == 0, mutex_type_adaptive(this->m), mutex_type_spin(this->m));
	exit(0);
}
