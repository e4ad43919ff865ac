BEGIN
{
	this->t = "[[tru], [nulls], [True]]";
	printf("%d\n", json(this->t, "[0][0]") == NULL);
	printf("%d\n", json(this->t, "[1][0]") == NULL);
	printf("%d\n", json(this->t, "[2][0]") == NULL);
	exit(0);
}
