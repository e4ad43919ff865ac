/*
 * printf.md 4: sym() has no offset, mod() is the module
 *
 * @engines: bpf
 */
BEGIN
{
	sym((uintptr_t)&`vfs_read + 4);
	mod((uintptr_t)&`vfs_read + 4);
	func((uintptr_t)&`vfs_read);
	printf("|\n%a %a\n", (uintptr_t)&`vfs_read, (uintptr_t)&`vfs_read + 4);
	exit(0);
}
