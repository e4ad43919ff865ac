/*
 * Nor can an action.
 *
 * @line: 7
 * @stderr: trace
 */
int trace;
BEGIN { trace(1); }
