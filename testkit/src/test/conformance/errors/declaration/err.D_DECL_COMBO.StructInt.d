/*
 * One type name: a structure and a word.
 *
 * @line: 6
 */
struct s { int m; } int x;
BEGIN { trace(1); }
