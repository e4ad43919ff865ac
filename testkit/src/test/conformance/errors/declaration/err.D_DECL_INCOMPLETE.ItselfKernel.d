/*
 * Even if the kernel has a structure of that name.
 *
 * @line: 7
 */
struct list_head {
	struct list_head m;
};
BEGIN { trace(1); }
