BEGIN
{
	x = "a";
	x = 5 + "a" == 3;
	y = "a" + "b";
}
