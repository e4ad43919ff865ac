package jdtrace.linux.kernel;

import java.util.BitSet;

/**
 * Compares the syscall table with the kernel's tracepoints. A program of its own, because it runs in
 * a mount namespace of its own, where tracefs can be mounted without anybody noticing.
 */
final class TracefsJudge {
  private TracefsJudge() {}

  public static void main(String[] args) {
    String[] events = Tracefs.events("syscalls");
    check(events != null, "no tracefs");
    SyscallTable table = SyscallTable.get();
    int entries = 0;
    for (String event : events) {
      if (event.startsWith("sys_enter_")) {
        entries++;
        String name = event.substring("sys_enter_".length());
        int number = table.number(name);
        check(number >= 0, "no number for " + name);
        check(table.present(number), "not present: " + name);
        check(name.equals(table.signature(number).name()), "no signature for " + name);
        int known = table.fromTable(name).parameters().size();
        check(
            table.signature(number).parameters().size() == known,
            "parameters of " + name + ": " + table.signature(number));
      }
    }
    BitSet fromTracefs = table.fromTracefs();
    check(entries == fromTracefs.cardinality(), "entries " + entries);
    BitSet fromKallsyms = table.fromKallsyms();
    check(fromTracefs.equals(fromKallsyms), "kallsyms differs: " + fromKallsyms);
    System.out.println(entries + " system calls");
  }

  private static void check(boolean condition, String message) {
    if (!condition) {
      System.out.println(message);
      System.exit(1);
    }
  }
}
