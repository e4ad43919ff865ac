/*
 * No spaces around the = sign.
 *
 * @line: 6
 */
#pragma D option strsize = 64
BEGIN { trace(1); }
