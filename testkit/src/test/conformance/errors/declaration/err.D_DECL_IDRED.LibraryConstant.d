/*
 * Also a constant.
 *
 * @needs: btf
 * @line: 7
 */
inline int SIGKILL = 10;
BEGIN { trace(1); }
