package jdtrace.linux.proc;

/**
 * How a process ended.
 *
 * @param how the kind of end
 * @param value the exit status 0-255, or the signal number; 0 when unknown
 */
public record ExitStatus(How how, int value) {
  /** Kinds of end. */
  public enum How {
    EXITED,
    KILLED,
    DUMPED,
    /** Dead, and nobody told us more. */
    UNKNOWN
  }

  static final ExitStatus UNKNOWN = new ExitStatus(How.UNKNOWN, 0);

  /** Decodes the status word of wait(2): the kernel's task exit_code. */
  static ExitStatus ofWait(int status) {
    int signal = status & 0x7f;
    if (signal == 0) {
      return new ExitStatus(How.EXITED, (status >> 8) & 0xff);
    }
    return new ExitStatus((status & 0x80) != 0 ? How.DUMPED : How.KILLED, signal);
  }

  /**
   * DTrace's words, without the leading {@code dtrace: }: {@code pid 7 has exited}, {@code pid 7
   * exited with status 3}, {@code pid 7 terminated by SIGSEGV}.
   */
  public String message(int pid) {
    StringBuilder text = new StringBuilder("pid ").append(pid);
    switch (how) {
      case KILLED, DUMPED -> text.append(" terminated by ").append(SignalNames.name(value));
      case EXITED -> {
        if (value == 0) {
          text.append(" has exited");
        } else {
          text.append(" exited with status ").append(value);
        }
      }
      case UNKNOWN -> text.append(" has exited");
    }
    return text.toString();
  }
}
