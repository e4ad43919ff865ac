package jdtrace.linux.bpf;

import jdtrace.linux.ffm.SysException;

/**
 * The kernel refused to load a program. With a log it is the verifier's judgement, hence our bug;
 * without one it is a refused ability (EPERM under lockdown, EINVAL for an unknown program type).
 */
public final class VerifierException extends SysException {
  private static final long serialVersionUID = 1L;

  private final String program;
  private final String log;

  VerifierException(String program, int errno, String log) {
    super("bpf(BPF_PROG_LOAD ".concat(program).concat(")"), errno, lastLine(log));
    this.program = program;
    this.log = log;
  }

  /** The complaint is the last line before the statistics ({@code processed N insns ...}). */
  private static String lastLine(String log) {
    int end = log.length();
    while (end > 0) {
      int start = log.lastIndexOf('\n', end - 1) + 1;
      String line = log.substring(start, end).strip();
      if (!line.isEmpty() && !line.startsWith("processed ") && !line.startsWith("stack depth")) {
        return line;
      }
      end = start - 1;
    }
    return null;
  }

  /**
   * Whether the verifier has looked at the program at all: if not, the kernel refuses what it is to be
   * attached to, the program's type or the privilege.
   */
  public boolean sawProgram() {
    return !log.isEmpty() && !log.contains("processed 0 insns");
  }

  /** Name of the refused program. */
  public String program() {
    return program;
  }

  /** The whole verifier log, level 1; the newest part when it was too long; empty when none. */
  public String log() {
    return log;
  }

  /** The last lines of the log, where the reason stands. */
  public String logTail(int lines) {
    int at = log.length();
    for (int i = 0; i <= lines && at > 0; i++) {
      at = log.lastIndexOf('\n', at - 1);
    }
    return at <= 0 ? log : log.substring(at + 1);
  }
}
