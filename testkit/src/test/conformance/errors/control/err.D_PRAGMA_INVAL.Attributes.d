/*
 * A stability that does not exist.
 *
 * @line: 7
 */
int x;
#pragma D attributes Firm/Stable/Common x
BEGIN { trace(x); }
