/* @line: 4 */
struct s { int m; };
translator struct s < int i > {
	m = "text";
};
BEGIN { exit(0); }
