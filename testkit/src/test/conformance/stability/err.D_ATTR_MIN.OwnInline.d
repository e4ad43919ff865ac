/*
 * @line: 6
 * @options: -q -xamin=Stable/Stable/Common
 */
inline int mine = (int)(uintptr_t)curthread;
BEGIN { trace(mine); exit(0); }
