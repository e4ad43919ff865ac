BEGIN
{
	this->d = (dev_t)(8 << 20 | 17);
	printf("%d %d %d %d\n", getmajor(this->d), getminor(this->d), getmajor((dev_t)0xfffffff), getminor((dev_t)0xfffffff));
	exit(0);
}
