/*
 * @line: 4
 */
struct s { char c:9; };
