/* A predicate is an expression like any other. */
BEGIN /x++ == 0/ { printf("%d\n", x); }
BEGIN /(y = x + 1) == 2 && y/ { printf("%d\n", y); }
BEGIN /x - 1/ { printf("never\n"); }
BEGIN { exit(0); }
