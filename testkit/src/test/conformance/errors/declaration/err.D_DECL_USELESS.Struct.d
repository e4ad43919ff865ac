/*
 * A structure without tag and name.
 *
 * @line: 6
 */
struct { int m; };
BEGIN { trace(1); }
