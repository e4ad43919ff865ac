/*
 * @line: 5
 * @options: -q -xamin=Stable/Stable/Common
 */
syscall::read:entry { trace(1); }
