/*
 * Not of a string.
 *
 * @line: 7
 */
struct s {
	string a : 3;
};
BEGIN { trace(1); }
