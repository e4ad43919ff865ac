this int a[3];

BEGIN
{
	this->a[1] = 5;
	i = 2;
	this->a[i] = this->a[1] * 2;
	printf("%d %d %d\n", this->a[0], this->a[1], this->a[2]);
}

BEGIN
{
	printf("%d %d %d\n", this->a[0], this->a[1], this->a[2]);
	exit(0);
}
