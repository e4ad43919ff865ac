/*
 * @stderr: divide-by-zero
 */
int zero;
BEGIN { printf("BEGIN\n"); x = 1 / zero; }
ERROR { printf("ERROR %s:%s:%s:%s\n", probeprov, probemod, probefunc, probename); }
BEGIN { printf("second BEGIN\n"); exit(3); }
BEGIN { printf("not reached\n"); }
END { printf("END\n"); exit(0); }
