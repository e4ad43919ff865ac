/*
 * D's own type names, their sizes and signs.
 */
BEGIN
{
	printf("%d %d %d %d\n", sizeof (int8_t), sizeof (int16_t), sizeof (int32_t), sizeof (int64_t));
	printf("%d %d %d %d\n", sizeof (uint8_t), sizeof (uint16_t), sizeof (uint32_t), sizeof (uint64_t));
	printf("%d %d %d %d %d\n", sizeof (uchar_t), sizeof (ushort_t), sizeof (uint_t), sizeof (ulong_t),
	    sizeof (u_longlong_t));
	printf("%d %d %d %d %d\n", sizeof (intptr_t), sizeof (uintptr_t), sizeof (size_t), sizeof (ssize_t),
	    sizeof (ptrdiff_t));
	printf("%d %d %d\n", sizeof (id_t), sizeof (pid_t), sizeof (_Bool));
	printf("%d %d %d\n", (int8_t)255, (int16_t)65535, (int32_t)4294967295);
	printf("%d %d %u\n", (uint8_t)-1, (uint16_t)-1, (uint32_t)-1);
	printf("%ld %lu %ld %lu\n", (int64_t)-1, (uint64_t)1, (ssize_t)-2, (size_t)2);
	printf("%llu %hd %hu\n", (u_longlong_t)3, (int16_t)-3, (ushort_t)3);
	exit(0);
}
