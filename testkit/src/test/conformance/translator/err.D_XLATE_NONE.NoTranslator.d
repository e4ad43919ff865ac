/* @line: 3 */
struct s { int m; };
BEGIN { trace(xlate <struct s> (1).m); exit(0); }
