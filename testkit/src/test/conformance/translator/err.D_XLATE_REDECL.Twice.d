/* @line: 4 */
struct s { int m; int n; };
translator struct s < int i > { m = i; };
translator struct s < int j > { m = j; };
BEGIN { exit(0); }
