package jdtrace.linux.ffm;

/**
 * Numbers of the system calls that the tracer itself makes, for x86-64.
 *
 * <p>Source: {@code arch/x86/entry/syscalls/syscall_64.tbl}. Numbers from 424 on are the same on all
 * architectures. The complete table, for the syscall provider, is in {@code jdtrace.linux.kernel}.
 */
public final class SyscallNumber {
  public static final int READ = 0;
  public static final int WRITE = 1;
  public static final int CLOSE = 3;
  public static final int POLL = 7;
  public static final int MMAP = 9;
  public static final int MUNMAP = 11;
  public static final int RT_SIGPROCMASK = 14;
  public static final int IOCTL = 16;
  public static final int GETPID = 39;
  public static final int SOCKET = 41;
  public static final int CONNECT = 42;
  public static final int SENDTO = 44;
  public static final int SENDMSG = 46;
  public static final int WAIT4 = 61;
  public static final int KILL = 62;
  public static final int UNAME = 63;
  public static final int UNLINK = 87;
  public static final int PTRACE = 101;
  public static final int GETEUID = 107;
  public static final int GETPPID = 110;
  public static final int CAPGET = 125;
  public static final int PRCTL = 157;
  public static final int GETTID = 186;
  public static final int SCHED_SETAFFINITY = 203;
  public static final int CLOCK_GETTIME = 228;
  public static final int EPOLL_WAIT = 232;
  public static final int EPOLL_CTL = 233;
  public static final int TGKILL = 234;
  public static final int WAITID = 247;
  public static final int OPENAT = 257;
  public static final int MKNODAT = 259;
  public static final int TIMERFD_CREATE = 283;
  public static final int TIMERFD_SETTIME = 286;
  public static final int SIGNALFD4 = 289;
  public static final int EVENTFD2 = 290;
  public static final int FALLOCATE = 285;
  public static final int EPOLL_CREATE1 = 291;
  public static final int PERF_EVENT_OPEN = 298;
  public static final int PRLIMIT64 = 302;
  public static final int BPF = 321;
  public static final int MEMBARRIER = 324;
  public static final int PIDFD_SEND_SIGNAL = 424;
  public static final int FSOPEN = 430;
  public static final int FSCONFIG = 431;
  public static final int FSMOUNT = 432;
  public static final int PIDFD_OPEN = 434;
  public static final int PIDFD_GETFD = 438;
  public static final int EPOLL_PWAIT2 = 441;

  private SyscallNumber() {}
}
