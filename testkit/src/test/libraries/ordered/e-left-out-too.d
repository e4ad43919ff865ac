#pragma D depends_on library d-left-out.d
inline int left_out_too = 1;
