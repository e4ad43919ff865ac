/*
 * @line: 5
 * @options: -q -xamin=Stable/Stable/Common
 */
BEGIN { trace(sizeof (struct task_struct)); exit(0); }
