/* @line: 4 */
struct s { int m; };
translator struct s < int i > {
	k = i;
};
BEGIN { exit(0); }
