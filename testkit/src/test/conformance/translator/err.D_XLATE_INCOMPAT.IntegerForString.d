/* @line: 4 */
struct s { string m; };
translator struct s < int i > {
	m = i;
};
BEGIN { exit(0); }
