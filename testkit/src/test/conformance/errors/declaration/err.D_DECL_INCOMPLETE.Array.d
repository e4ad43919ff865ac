/*
 * Nor an array's element.
 *
 * @line: 6
 */
struct nobody_defined_this x[3];
BEGIN { trace(1); }
