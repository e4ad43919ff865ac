/* A structure is recorded by value and shown by its bytes. */
struct s { char t[8]; };
struct s v;

BEGIN
{
	v.t[0] = 'a'; v.t[1] = 'b';
	trace(v);
	v.t[3] = 'd';
	trace(v);
	exit(0);
}
