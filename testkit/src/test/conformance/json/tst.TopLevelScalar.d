BEGIN
{
	this->t = "\"text\"";
	printf("%d\n", json(this->t, "a") == NULL);
	printf("%d\n", json(this->t, "0") == NULL);
	printf("%d\n", json(this->t, "") == NULL);
	exit(0);
}
