/*
 * A typedef of a type that nobody defined.
 *
 * @line: 7
 * @stderr: nosuch_t
 */
typedef nosuch_t mine_t;
BEGIN { trace(1); }
