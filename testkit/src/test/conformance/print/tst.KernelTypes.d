/*
 * printf.md 5: types of the kernel, nested
 *
 * @needs: btf
 */
BEGIN
{
	print(*(struct kref *)alloca(16));
	print(*(kuid_t *)alloca(16));
	print(*(struct timespec64 *)alloca(16));
	print(*(struct list_head *)alloca(16));
	exit(0);
}
