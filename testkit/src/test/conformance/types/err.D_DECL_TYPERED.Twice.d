/*
 * @line: 5
 */
struct s { int a; };
struct s { int b; };
