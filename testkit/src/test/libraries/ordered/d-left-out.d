#pragma D depends_on provider nonesuch
inline int left_out = 1;
