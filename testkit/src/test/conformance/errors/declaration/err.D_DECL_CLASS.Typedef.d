/*
 * typedef is one.
 *
 * @line: 6
 */
typedef extern int foo_t;
BEGIN { trace(1); }
