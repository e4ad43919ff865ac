/*
 * @line: 5
 * @options: -q -xamin=Stable/Stable/Common
 */
BEGIN { trace(curthread); exit(0); }
