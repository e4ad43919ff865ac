/*
 * The CPU of a thread: kernels before 5.16.
 */
#pragma D depends_on member task_struct.cpu

inline processorid_t dtrace_task_cpu[struct task_struct *T] = T->cpu;
