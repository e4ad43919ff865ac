/*
 * An option that does not exist.
 *
 * @line: 8
 * @stderr: nosuch
 * @stderr: Invalid option name
 */
#pragma D option nosuch=1
BEGIN { trace(1); }
