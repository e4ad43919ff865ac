/*
 * Attributes are somebody's.
 *
 * @line: 6
 */
#pragma D attributes Stable/Stable/Common
BEGIN { trace(1); }
