/*
 * One type name: struct and union.
 *
 * @line: 6
 */
struct s union u x;
BEGIN { trace(1); }
