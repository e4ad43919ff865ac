struct s { int a:2; int armed; };
struct s v;

BEGIN
{
	v.armed = 1;
}

BEGIN
/v.armed/
{
	printf("armed\n");
	v.armed = 0;
}

BEGIN
/v.armed/
{
	printf("never\n");
}

BEGIN
{
	exit(0);
}
