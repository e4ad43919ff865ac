/*
 * A built-in variable's stability is not the program's to say.
 *
 * @line: 7
 * @stderr: pid
 */
#pragma D attributes Private/Private/Common pid
BEGIN { trace(pid); }
