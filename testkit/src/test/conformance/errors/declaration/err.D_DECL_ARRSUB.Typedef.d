/*
 * The same for types.
 *
 * @line: 6
 */
typedef int row_t[0];
BEGIN { trace(1); }
