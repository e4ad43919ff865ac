/*
 * A structure that is only named is no object.
 *
 * @line: 7
 * @stderr: struct nobody_defined_this
 */
struct nobody_defined_this x;
BEGIN { trace(1); }
