/*
 * A dependency class that does not exist.
 *
 * @line: 7
 */
int x;
#pragma D attributes Stable/Stable/World x
BEGIN { trace(x); }
