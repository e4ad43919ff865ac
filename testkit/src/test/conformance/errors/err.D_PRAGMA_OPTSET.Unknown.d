/*
 * @line: 4
 */
#pragma D option nosuch=1
BEGIN { }
