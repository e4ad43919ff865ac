/*
 * That is defined.
 *
 * @line: 6
 */
translator struct nobody_defined_this < int n > { };
BEGIN { trace(1); }
