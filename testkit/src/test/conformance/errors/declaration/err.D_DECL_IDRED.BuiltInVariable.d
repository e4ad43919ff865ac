/*
 * A built-in variable cannot be declared.
 *
 * @line: 7
 * @stderr: pid
 */
int pid;
BEGIN { trace(1); }
