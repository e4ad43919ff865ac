/* The flags of open(2). */
BEGIN
{
	printf("%o %o %o %o %o\n", O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE, O_CREAT);
	printf("%o %o %o %o\n", O_APPEND, O_NONBLOCK, O_CLOEXEC, O_SYNC);
	exit(0);
}
