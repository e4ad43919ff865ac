BEGIN { this->a = 1; this->s = "x"; }
BEGIN { this->a += 4; }
BEGIN /this->a == 5/ { printf("%d %s\n", this->a, this->s); }
BEGIN { exit(0); }
