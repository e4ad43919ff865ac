/*
 * @line: 7
 * @options: -q -xamin=Stable/Stable/Common
 */
int mine;
#pragma D attributes Evolving/Stable/Common mine
BEGIN { trace(mine); exit(0); }
