/*
 * #include is the preprocessor's, which nobody asked for.
 *
 * @line: 7
 * @stderr: -C
 */
#include <stdio.h>
BEGIN { trace(1); }
