/*
 * A fault in a member's expression gives up the clause, as anywhere else; members not used are not
 * evaluated.
 *
 * @stderr: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): divide-by-zero in action #2
 */
struct s {
	int good;
	int bad;
};

translator struct s < int I > {
	good = I;
	bad = 1 / I;
};

int zero;

BEGIN
{
	printf("%d\n", xlate <struct s> (zero).good);
	x = xlate <struct s> (zero);
	printf("not reached\n");
}

BEGIN
{
	printf("second\n");
	exit(0);
}
