/*
 * @line: 7
 * @options: -q -xversion=1.9
 */
inline int mine = 5;
#pragma D binding "1.10" mine
BEGIN { trace(mine); exit(0); }
