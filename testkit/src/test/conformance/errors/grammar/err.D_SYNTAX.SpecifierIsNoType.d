/*
 * With option pspec, as on the command line, a specifier is never a type.
 *
 * @options: -q -xpspec
 * @line: 8
 */
typedef int foo_t;
foo_t y;
BEGIN { trace(1); }
