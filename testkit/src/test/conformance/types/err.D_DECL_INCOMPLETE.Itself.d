/*
 * @line: 4
 */
struct holds_itself { struct holds_itself s; };
