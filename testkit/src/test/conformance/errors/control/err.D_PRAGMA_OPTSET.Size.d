/*
 * A size is a number and a letter.
 *
 * @line: 7
 * @stderr: Invalid value for specified option
 */
#pragma D option strsize=long
BEGIN { trace(1); }
