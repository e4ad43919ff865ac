BEGIN
{
	this->t = "[10, [20, 21], {\"x\": [30]}]";
	printf("[%s]\n", json(this->t, "0"));
	printf("[%s]\n", json(this->t, "[0]"));
	printf("[%s]\n", json(this->t, "[1][1]"));
	printf("[%s]\n", json(this->t, "1.0"));
	printf("[%s]\n", json(this->t, "[2].x[0]"));
	printf("%d\n", json(this->t, "[3]") == NULL);
	printf("%d\n", json(this->t, "[1][2]") == NULL);
	exit(0);
}
