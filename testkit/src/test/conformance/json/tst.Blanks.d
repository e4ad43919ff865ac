BEGIN
{
	this->t = "\t{ \"a\"\n:\t[ 1 ,\n2 ] , \"b\" : \"c\" }";
	printf("[%s]\n", json(this->t, "a[1]"));
	printf("[%s]\n", json(this->t, "b"));
	printf("[%s]\n", json(this->t, "a"));
	exit(0);
}
