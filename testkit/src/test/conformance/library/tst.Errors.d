/* Error numbers are those of errno(3). */
BEGIN
{
	printf("%d %d %d %d %d\n", EPERM, ENOENT, EINTR, EAGAIN, EINVAL);
	printf("%d %d %d %d\n", ENOSYS, ETIMEDOUT, EWOULDBLOCK == EAGAIN, ENOTSUP == EOPNOTSUPP);
	exit(0);
}
