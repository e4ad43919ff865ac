/* Nanoseconds as timestruc_t. */
BEGIN
{
	printf("%d %d\n", xlate <timestruc_t> (3000000007).tv_sec, xlate <timestruc_t> (3000000007).tv_nsec);
	exit(0);
}
