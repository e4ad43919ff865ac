inline int five = 5;

BEGIN
{
	five = 6;
}
