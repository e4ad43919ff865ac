/* b_flags: a buffer is read if B_READ is set; there is no bit for writing (providers.md 8). */
BEGIN
{
	printf("%d %d\n", (B_READ & (B_BUSY | B_DONE | B_ERROR | B_PAGEIO | B_PHYS | B_ASYNC)), B_WRITE);
	exit(0);
}
