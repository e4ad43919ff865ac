/*
 * @line: 5
 * @options: -q -xamin=Stable/Stable/Common
 */
inline int mine[int i] = i + (int)(uintptr_t)curthread;
BEGIN { trace(mine[1]); exit(0); }
