/*
 * The CPU of a thread: kernels from 5.16 on.
 */
#pragma D depends_on member task_struct.thread_info.cpu

inline processorid_t dtrace_task_cpu[struct task_struct *T] = T->thread_info.cpu;
