/* Members of anonymous structures and unions are found as if they were the outer one's. */
struct s {
	int kind;
	union {
		struct { short lo; short hi; };
		int whole;
	};
	int last;
};
struct s v;

BEGIN
{
	v.kind = 1;
	v.whole = 0x20001;
	v.last = 9;
	printf("%d %d %d %d\n", v.kind, v.lo, v.hi, v.last);
	v.hi = -1;
	printf("%x %d\n", v.whole, v.last);
	printf("%d %d %d\n", offsetof (struct s, whole), offsetof (struct s, hi), offsetof (struct s, last));
	exit(0);
}
