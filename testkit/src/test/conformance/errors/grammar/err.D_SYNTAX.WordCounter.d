/*
 * Reserved for what never came.
 *
 * @line: 7
 * @stderr: syntax error near "counter"
 */
counter c { };
BEGIN { trace(1); }
