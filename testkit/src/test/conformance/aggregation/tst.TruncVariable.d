/*
 * aggregations.md 5: the number is any scalar
 */
BEGIN
{
	@["a"] = sum(1);
	@["b"] = sum(2);
	this->n = (char)-1;
	trunc(@, this->n);
	exit(0);
}
