/*
 * Processes and threads: psinfo_t and lwpsinfo_t of a struct task_struct, and the built-in variables
 * curpsinfo and curlwpsinfo. A thread that has no address space (the kernel's own, or one that is
 * exiting) has no arguments and no sizes.
 */

inline char PR_MODEL_UNKNOWN = 0;
inline char PR_MODEL_ILP32 = 1;
inline char PR_MODEL_LP64 = 2;

/* pr_flag */
inline int PR_STOPPED = 0x00000001;
inline int PR_ISTOP = 0x00000002;
inline int PR_DSTOP = 0x00000004;
inline int PR_IDLE = 0x10000000;

/* pr_state */
inline char SSLEEP = 1;
inline char SRUN = 2;
inline char SZOMB = 3;
inline char SSTOP = 4;
inline char SIDL = 5;
inline char SONPROC = 6;
inline char SWAIT = 7;

typedef struct psinfo {
	int pr_flag;		/* always 0 */
	int pr_nlwp;		/* threads */
	pid_t pr_pid;
	pid_t pr_ppid;
	pid_t pr_pgid;		/* process group */
	pid_t pr_sid;		/* session */
	uid_t pr_uid;		/* real */
	uid_t pr_euid;
	gid_t pr_gid;
	gid_t pr_egid;
	uintptr_t pr_addr;	/* the struct task_struct */
	size_t pr_size;		/* KiB of address space */
	size_t pr_rssize;	/* KiB resident */
	dev_t pr_ttydev;	/* controlling terminal, -1 if none */
	timestruc_t pr_start;	/* since the machine started */
	string pr_fname;	/* name of the program */
	string pr_psargs;	/* arguments, of the current process only */
	int pr_wstat;		/* status for wait(2), once it has exited */
	int pr_argc;		/* of the current process only */
	uintptr_t pr_argv;
	uintptr_t pr_envp;
	char pr_dmodel;		/* PR_MODEL_* */
	taskid_t pr_taskid;	/* always 0, as those that follow */
	projid_t pr_projid;
	poolid_t pr_poolid;
	zoneid_t pr_zoneid;
	ctid_t pr_contract;
} psinfo_t;

typedef struct lwpsinfo {
	int pr_flag;		/* PR_* */
	id_t pr_lwpid;
	uintptr_t pr_addr;	/* the struct task_struct */
	uintptr_t pr_wchan;	/* always 0 */
	char pr_stype;		/* always 0 */
	char pr_state;		/* SSLEEP ... */
	char pr_sname;		/* the same as a letter */
	short pr_syscall;	/* not known here */
	int pr_pri;
	string pr_clname;	/* scheduling class */
	timestruc_t pr_start;	/* since the machine started */
	timestruc_t pr_time;	/* on a CPU, user and system */
	string pr_name;
	processorid_t pr_onpro;	/* where it runs or ran last */
	processorid_t pr_bindpro;	/* the only CPU it may use, -1 if several */
	psetid_t pr_bindpset;	/* always -1 */
	lgrp_id_t pr_lgrp;	/* NUMA node of pr_onpro */
} lwpsinfo_t;

/* A 32-bit process has its whole address space below 4 GiB. */
inline char dtrace_dmodel[struct task_struct *T] =
    T->mm != NULL && T->mm->task_size <= 0x100000000 ? PR_MODEL_ILP32 : PR_MODEL_LP64;

/* The size of a word on a process's stack, where exec puts argc, argv[] and envp[]. */
inline int dtrace_word[struct task_struct *T] = dtrace_dmodel[T] == PR_MODEL_ILP32 ? 4 : 8;

inline int dtrace_argc[struct task_struct *T] =
    T->tgid == curthread->tgid && T->mm != NULL && T->mm->start_stack != 0 ?
    *(userland int *)T->mm->start_stack : 0;

translator psinfo_t < struct task_struct *T > {
	pr_flag = 0;
	pr_nlwp = T->signal->nr_threads;
	pr_pid = T->tgid;
	pr_ppid = T->real_parent->tgid;
	pr_pgid = T->signal->pids[2]->numbers[0].nr;
	pr_sid = T->signal->pids[3]->numbers[0].nr;
	pr_uid = T->cred->uid.val;
	pr_euid = T->cred->euid.val;
	pr_gid = T->cred->gid.val;
	pr_egid = T->cred->egid.val;
	pr_addr = (uintptr_t)T;
	pr_size = T->mm == NULL ? 0 : T->mm->total_vm * 4;
	pr_rssize = T->mm == NULL ? 0 : dtrace_resident_pages[T->mm] * 4;
	pr_ttydev = T->signal->tty == NULL ? (dev_t)-1 :
	    (dev_t)(T->signal->tty->driver->major << 20 |
	    T->signal->tty->driver->minor_start + T->signal->tty->index);
	pr_start = xlate <timestruc_t> (T->start_boottime);
	pr_fname = T->comm;
	pr_psargs = T->tgid == curthread->tgid ? execargs : "";
	pr_wstat = T->exit_code;
	pr_argc = dtrace_argc[T];
	pr_argv = T->mm == NULL ? 0 : T->mm->start_stack + dtrace_word[T];
	pr_envp = T->mm == NULL || dtrace_argc[T] == 0 ? 0 :
	    T->mm->start_stack + (dtrace_argc[T] + 2) * dtrace_word[T];
	pr_dmodel = dtrace_dmodel[T];
	pr_taskid = 0;
	pr_projid = 0;
	pr_poolid = 0;
	pr_zoneid = 0;
	pr_contract = 0;
};

/*
 * The kernel's states: __state is 0 for a thread that may run, 1 and 2 asleep, 4 and 8 stopped, 0x800
 * not started yet; exit_state is 0x10 and 0x20 after its end.
 */
inline char dtrace_state[struct task_struct *T] =
    (T->exit_state & 0x30) != 0 ? SZOMB :
    T == curthread ? SONPROC :
    T->__state == 0 ? (T->on_cpu ? SONPROC : SRUN) :
    (T->__state & 0xc) != 0 ? SSTOP :
    (T->__state & 0x800) != 0 ? SIDL : SSLEEP;

translator lwpsinfo_t < struct task_struct *T > {
	pr_flag = (T->__state & 0xc) != 0 ? PR_STOPPED :
	    T->pid == 0 ? PR_IDLE : 0;
	pr_lwpid = T->pid;
	pr_addr = (uintptr_t)T;
	pr_wchan = 0;
	pr_stype = 0;
	pr_state = dtrace_state[T];
	pr_sname = dtrace_state[T] == SSLEEP ? 'S' :
	    dtrace_state[T] == SRUN ? 'R' :
	    dtrace_state[T] == SZOMB ? 'Z' :
	    dtrace_state[T] == SSTOP ? 'T' :
	    dtrace_state[T] == SIDL ? 'I' : 'O';
	pr_pri = T->prio;
	pr_clname = T->policy == 0 ? "TS" :
	    T->policy == 1 ? "FIFO" :
	    T->policy == 2 ? "RR" :
	    T->policy == 3 ? "BATCH" :
	    T->policy == 5 ? "IDLE" :
	    T->policy == 6 ? "DL" :
	    T->policy == 7 ? "EXT" : "";
	pr_start = xlate <timestruc_t> (T->start_boottime);
	pr_time = xlate <timestruc_t> (T->utime + T->stime);
	pr_name = T->comm;
	pr_onpro = dtrace_task_cpu[T];
	pr_bindpro = T->nr_cpus_allowed == 1 ? dtrace_task_cpu[T] : -1;
	pr_bindpset = -1;
	pr_lgrp = dtrace_node[dtrace_task_cpu[T]];
};

inline psinfo_t *curpsinfo = xlate <psinfo_t *> (curthread);
inline lwpsinfo_t *curlwpsinfo = xlate <lwpsinfo_t *> (curthread);
