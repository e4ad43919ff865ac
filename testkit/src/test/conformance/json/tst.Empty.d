BEGIN
{
	this->t = "{\"e\": {}, \"f\": [], \"g\": \"\"}";
	printf("[%s]\n", json(this->t, "e"));
	printf("[%s]\n", json(this->t, "f"));
	printf("[%s]\n", json(this->t, "g"));
	printf("%d\n", json(this->t, "e.x") == NULL);
	printf("%d\n", json(this->t, "f[0]") == NULL);
	exit(0);
}
