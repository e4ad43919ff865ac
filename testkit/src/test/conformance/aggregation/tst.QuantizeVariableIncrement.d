/*
 * aggregations.md 1: the increment is any scalar
 */
BEGIN
{
	this->i = (char)3;
	@ = quantize(1, this->i);
	@ = quantize(1, this->i * 2);
	exit(0);
}
