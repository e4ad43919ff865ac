/*
 * struct wants a tag or members.
 *
 * @line: 6
 */
struct;
BEGIN { trace(1); }
