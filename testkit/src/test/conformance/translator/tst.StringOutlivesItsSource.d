/* Strings of a snapshot are copies. */
struct s {
	string name;
};

translator struct s < int I > {
	name = strjoin("number ", lltostr(I));
};

BEGIN
{
	x[1] = xlate <struct s> (1);
	x[2] = xlate <struct s> (22);
	this->s = "something much longer than that";
	printf("%s, %s\n", x[1].name, x[2].name);
	exit(0);
}
