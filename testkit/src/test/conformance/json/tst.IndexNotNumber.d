BEGIN
{
	this->t = "[1, 2]";
	printf("%d\n", json(this->t, "x") == NULL);
	printf("%d\n", json(this->t, "1x") == NULL);
	printf("%d\n", json(this->t, "-1") == NULL);
	printf("[%s]\n", json(this->t, "01"));
	exit(0);
}
