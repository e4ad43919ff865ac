/*
 * A binding is somebody's.
 *
 * @line: 6
 */
#pragma D binding "1.0"
BEGIN { trace(1); }
