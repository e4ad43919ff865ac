int n;
inline int armed = n > 1;

BEGIN { n++; }
BEGIN /armed/ { printf("never\n"); }
BEGIN { n++; }
BEGIN /armed/ { printf("armed %d\n", n); }
BEGIN { exit(0); }
