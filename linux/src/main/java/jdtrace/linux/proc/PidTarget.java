package jdtrace.linux.proc;

import jdtrace.linux.ffm.Fd;

/** A process that runs already: {@code -p}. It is not stopped, and runs on when the session ends. */
public final class PidTarget implements Target {
  private final int pid;
  private final Fd pidfd;

  private PidTarget(int pid, Fd pidfd) {
    this.pid = pid;
    this.pidfd = pidfd;
  }

  /**
   * @throws jdtrace.linux.ffm.SysException ESRCH when there is no such process
   */
  public static PidTarget open(int pid) {
    return new PidTarget(pid, Pidfd.open(pid));
  }

  @Override
  public int pid() {
    return pid;
  }

  @Override
  public int pidfd() {
    return pidfd.number();
  }

  @Override
  public void release() {}

  @Override
  public ExitStatus pollExit() {
    return Pidfd.dead(pidfd) ? Pidfd.exitOfStranger(pidfd, pid) : null;
  }

  @Override
  public void close() {
    pidfd.close();
  }
}
