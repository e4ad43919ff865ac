/*
 * A translator names its input.
 *
 * @line: 6
 */
translator struct out < int > { };
BEGIN { trace(1); }
