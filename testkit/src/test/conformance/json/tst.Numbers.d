BEGIN
{
	this->t = "[0, -1, 1.5, 2e3, 2E+3, -2.5e-10]";
	printf("[%s]\n", json(this->t, "0"));
	printf("[%s]\n", json(this->t, "1"));
	printf("[%s]\n", json(this->t, "2"));
	printf("[%s]\n", json(this->t, "3"));
	printf("[%s]\n", json(this->t, "4"));
	printf("[%s]\n", json(this->t, "5"));
	exit(0);
}
