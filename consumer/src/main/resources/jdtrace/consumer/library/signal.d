/*
 * Signals and the codes that come with them (signal(7), siginfo_t), as on every machine of ours.
 */

inline int SIGHUP = 1;
inline int SIGINT = 2;
inline int SIGQUIT = 3;
inline int SIGILL = 4;
inline int SIGTRAP = 5;
inline int SIGABRT = 6;
inline int SIGBUS = 7;
inline int SIGFPE = 8;
inline int SIGKILL = 9;
inline int SIGUSR1 = 10;
inline int SIGSEGV = 11;
inline int SIGUSR2 = 12;
inline int SIGPIPE = 13;
inline int SIGALRM = 14;
inline int SIGTERM = 15;
inline int SIGSTKFLT = 16;
inline int SIGCHLD = 17;
inline int SIGCONT = 18;
inline int SIGSTOP = 19;
inline int SIGTSTP = 20;
inline int SIGTTIN = 21;
inline int SIGTTOU = 22;
inline int SIGURG = 23;
inline int SIGXCPU = 24;
inline int SIGXFSZ = 25;
inline int SIGVTALRM = 26;
inline int SIGPROF = 27;
inline int SIGWINCH = 28;
inline int SIGPOLL = 29;
inline int SIGPWR = 30;
inline int SIGSYS = 31;

/* Other names of the same signals. */
inline int SIGIOT = 6;
inline int SIGCLD = 17;
inline int SIGIO = 29;
inline int SIGRTMIN = 34;
inline int SIGRTMAX = 64;

/* Why SIGCHLD was sent, and what proc:::exit says in args[0]. */
inline int CLD_EXITED = 1;
inline int CLD_KILLED = 2;
inline int CLD_DUMPED = 3;
inline int CLD_TRAPPED = 4;
inline int CLD_STOPPED = 5;
inline int CLD_CONTINUED = 6;

/* Whom waitid(2) waits for. */
inline int P_ALL = 0;
inline int P_PID = 1;
inline int P_PGID = 2;
inline int P_PIDFD = 3;

/*
 * What came with a signal, of the kernel's struct kernel_siginfo. In its place the kernel has 0 for a signal
 * that some process sent, 1 for one of its own. Which members mean something depends on the signal; those
 * that do not are 0.
 */
typedef struct dtrace_siginfo {
	int si_signo;
	int si_code;
	int si_errno;
	pid_t si_pid;		/* who sent it, or which child */
	uid_t si_uid;
	uintptr_t si_addr;	/* of a fault */
	int si_status;		/* of a child */
	uint64_t si_value;	/* of sigqueue(3) */
} siginfo_t;

inline int dtrace_signo[struct kernel_siginfo *S] = (uintptr_t)S <= 1 ? 0 : S->si_signo;

inline int dtrace_sicode[struct kernel_siginfo *S] =
    (uintptr_t)S == 0 ? 0 : (uintptr_t)S == 1 ? 0x80 : S->si_code;

inline int dtrace_sifault[struct kernel_siginfo *S] = dtrace_sicode[S] > 0 &&
    (dtrace_signo[S] == 11 || dtrace_signo[S] == 7 || dtrace_signo[S] == 8 ||
    dtrace_signo[S] == 4 || dtrace_signo[S] == 5);

/* From kill(2) and its like, or about a child. */
inline int dtrace_sisender[struct kernel_siginfo *S] = (uintptr_t)S > 1 &&
    (dtrace_sicode[S] == 0 || dtrace_sicode[S] == -1 || dtrace_sicode[S] == -6 ||
    dtrace_signo[S] == 17 && dtrace_sicode[S] > 0);

translator siginfo_t < struct kernel_siginfo *S > {
	si_signo = dtrace_signo[S];
	si_code = dtrace_sicode[S];
	si_errno = (uintptr_t)S <= 1 ? 0 : S->si_errno;
	si_pid = dtrace_sisender[S] ? S->_sifields._kill._pid : 0;
	si_uid = dtrace_sisender[S] ? S->_sifields._kill._uid : 0;
	si_addr = dtrace_sifault[S] ? (uintptr_t)S->_sifields._sigfault._addr : 0;
	si_status = dtrace_signo[S] == 17 && dtrace_sicode[S] > 0 ?
	    S->_sifields._sigchld._status : 0;
	si_value = dtrace_sicode[S] == -1 ? (uint64_t)S->_sifields._rt._sigval.sival_ptr : 0;
};
