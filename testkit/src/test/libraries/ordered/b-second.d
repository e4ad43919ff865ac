#pragma D depends_on provider syscall
#pragma D depends_on module vmlinux
inline int second = 2;
