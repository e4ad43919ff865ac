/*
 * Nor an inline's value.
 *
 * @line: 6
 */
inline struct nobody_defined_this x = 1;
BEGIN { trace(1); }
