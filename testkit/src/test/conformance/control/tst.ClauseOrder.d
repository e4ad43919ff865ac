/* Clauses run in the order of the program, also where they name the probe differently. */
BEGIN { printf("1 "); n = 1; }
dtrace:::BEGIN { printf("2 "); n *= 10; }
BEGIN, END { printf("3\n"); n += 5; }
:::BEGIN /n == 15/ { printf("4\n"); exit(0); }
