/*
 * An option pragma names an option.
 *
 * @line: 6
 */
#pragma D option
BEGIN { trace(1); }
