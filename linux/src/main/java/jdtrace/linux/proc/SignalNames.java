package jdtrace.linux.proc;

/** Names of the signals on x86-64 and arm64. Source: {@code include/uapi/asm-generic/signal.h}. */
public final class SignalNames {
  private static final String[] NAMES =
      """
      HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP \
      TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS\
      """
          .split(" ");

  private static final int REALTIME_MIN = 34;

  private SignalNames() {}

  /** E.g. {@code SIGSEGV}, {@code SIGRTMIN+2}; {@code signal 99} for a number without a name. */
  public static String name(int signal) {
    if (signal >= 1 && signal <= NAMES.length) {
      return "SIG".concat(NAMES[signal - 1]);
    }
    if (signal == REALTIME_MIN) {
      return "SIGRTMIN";
    }
    if (signal > REALTIME_MIN && signal <= 64) {
      return "SIGRTMIN+".concat(Integer.toString(signal - REALTIME_MIN));
    }
    return "signal ".concat(Integer.toString(signal));
  }
}
