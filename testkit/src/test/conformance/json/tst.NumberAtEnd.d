BEGIN
{
	this->t = "[1";
	printf("%d\n", json(this->t, "0") == NULL);
	exit(0);
}
