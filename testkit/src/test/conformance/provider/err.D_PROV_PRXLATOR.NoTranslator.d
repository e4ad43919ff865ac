/* @line: 4 */
struct s { int m; };
provider shop {
	probe open(int i) : (struct s *i);
};
BEGIN { exit(0); }
