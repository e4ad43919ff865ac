/*
 * @line: 7
 * @options: -q -xamin=Stable/Stable/Common
 */
int mine[int];
#pragma D attributes Stable/Stable/ISA mine
BEGIN { trace(mine[1]); exit(0); }
