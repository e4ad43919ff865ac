BEGIN
{
	printf("%d %d %d %d %d\n", sizeof (int8_t), sizeof (uint16_t), sizeof (int32_t), sizeof (uint64_t), sizeof (uintptr_t));
	printf("%d %d %d %d\n", sizeof (pid_t), sizeof (size_t), sizeof (unsigned), sizeof (long long));
	printf("%d %d %d\n", sizeof (float), sizeof (double), sizeof (long double));
	printf("%d %d %d %d\n", sizeof (uchar_t), sizeof (ushort_t), sizeof (uint_t), sizeof (ulong_t));
	exit(0);
}
