self char t;
this unsigned char l;
int a[int];
self short s[int];

BEGIN
{
	self->t = 0x181;
	this->l = -1;
	a[1] = 0x100000007;
	self->s[1] = 0x18000;
	printf("%d %d %d %d\n", self->t, this->l, a[1], self->s[1]);
	this->l++;
	self->s[1]--;
	printf("%d %d\n", this->l, self->s[1]);
	exit(0);
}
