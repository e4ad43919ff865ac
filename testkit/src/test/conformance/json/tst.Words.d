BEGIN
{
	this->t = "{\"t\": true, \"f\": false, \"n\": null}";
	printf("[%s]\n", json(this->t, "t"));
	printf("[%s]\n", json(this->t, "f"));
	printf("[%s]\n", json(this->t, "n"));
	exit(0);
}
