/*
 * Words that begin like keywords, and letters of either case, are names.
 */
struct s { int iff; int INT; int _0; } v;
int selfish, this_, whiled, Int, BEGIN_, stringofs;
BEGIN
{
	v.iff = 1;
	v.INT = 2;
	v._0 = 3;
	selfish = 4;
	this_ = 5;
	whiled = 6;
	Int = 7;
	elsewhere = 8;
	stringofs = 9;
	self->selfish = 10;
	this->this_ = 11;
	_ = 12;
	printf("%d %d %d %d %d %d\n", v.iff, v.INT, v._0, selfish, this_, whiled);
	printf("%d %d %d %d %d %d\n", Int, elsewhere, stringofs, self->selfish, this->this_, _);
	exit(0);
}
