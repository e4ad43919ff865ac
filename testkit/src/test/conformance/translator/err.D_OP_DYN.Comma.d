/* @line: 4 */
struct s { int m; int n; };
translator struct s < int i > { m = i; };
BEGIN { trace((1, xlate <struct s> (1)).m); exit(0); }
