/*
 * A type twice, with two meanings.
 *
 * @line: 7
 */
typedef int foo_t;
typedef string foo_t;
BEGIN { trace(1); }
