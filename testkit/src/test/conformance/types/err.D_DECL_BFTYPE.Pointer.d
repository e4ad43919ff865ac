/*
 * @line: 4
 */
struct s { void *p:3; };
