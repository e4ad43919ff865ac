/* @line: 4 */
struct s { int m; int n; };
translator struct s < int i > { m = i; };
BEGIN { x = xlate <struct s *> (1); exit(0); }
