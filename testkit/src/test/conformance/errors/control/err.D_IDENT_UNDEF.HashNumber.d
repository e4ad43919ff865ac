/*
 * # N "file" is what a preprocessor writes.
 *
 * @stderr: "inc.h", line 8: failed to resolve nosuch
 */
# 7 "inc.h" 1
BEGIN {
	trace(nosuch);
}
