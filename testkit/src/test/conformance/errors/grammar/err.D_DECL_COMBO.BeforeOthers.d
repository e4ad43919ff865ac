/*
 * Declarations are looked at when they are read.
 *
 * @line: 7
 */
BEGIN { trace(nosuch); }
int float x;
