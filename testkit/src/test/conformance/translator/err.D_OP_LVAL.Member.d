/* @line: 4 */
struct s { int m; int n; };
translator struct s < int i > { m = i; };
BEGIN { xlate <struct s> (1).m = 2; exit(0); }
