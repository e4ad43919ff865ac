/* A character array is text when it is printed; its elements are characters. */
struct s { char t[8]; int after; };
struct s v;

BEGIN
{
	v.t[0] = 'h'; v.t[1] = 'i'; v.after = 1;
	t = stringof(v.t);
	v.t[1] = 'o';
	printf("%s %s %d %c\n", v.t, t, v.after, v.t[1]);
	printf("%d %d\n", v.t == "ho", strlen(v.t));
	exit(0);
}
