struct s { int a; };

BEGIN
{
	((struct s *)0)->a++ = 3;
}
