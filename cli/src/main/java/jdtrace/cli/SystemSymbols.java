package jdtrace.cli;

import jdtrace.consumer.format.SymbolResolver;

/** Names for all addresses of this system: the kernel's, and those of processes. */
final class SystemSymbols implements SymbolResolver, AutoCloseable {
  private final KernelSymbols kernel;

  /** Not null once an address of a process was asked for. */
  private UserSymbols users;

  SystemSymbols(KernelSymbols kernel) {
    this.kernel = kernel;
  }

  @Override
  public Location locate(int pid, long address) {
    if (pid == 0) {
      return kernel.locate(address);
    }
    return users().locate(pid, address);
  }

  /** Remembers what a process has mapped now, for when it has ended. */
  void remember(int pid) {
    users().remember(pid);
  }

  /** Same, and what it maps from now on. */
  void watch(int pid) {
    users().watch(pid);
  }

  @Override
  public void close() {
    if (users != null) {
      users.close();
    }
  }

  private UserSymbols users() {
    if (users == null) {
      users = new UserSymbols();
    }
    return users;
  }
}
