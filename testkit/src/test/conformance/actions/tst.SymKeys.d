/*
 * aggregations.md 3.4: sym keys are moved to the symbol's start, mod keys to the module's
 *
 * @engines: bpf
 */
BEGIN
{
	@s[sym((uintptr_t)&`vfs_read + 4)] = count();
	@s[sym((uintptr_t)&`vfs_read + 8)] = count();
	@m[mod((uintptr_t)&`vfs_read + 4)] = count();
	@m[mod((uintptr_t)&`vfs_write)] = count();
	exit(0);
}
