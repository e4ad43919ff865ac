/*
 * Attributes of what is never defined.
 *
 * @line: 7
 * @stderr: never
 */
#pragma D attributes Private/Private/Common never
BEGIN { trace(1); }
