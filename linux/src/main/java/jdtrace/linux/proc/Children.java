package jdtrace.linux.proc;

import java.io.File;
import jdtrace.linux.kernel.KernelFile;

/** Finds the child of a thread of ours that is inside vfork. */
final class Children {
  private Children() {}

  /** The pid of the thread's child, or 0 when it has none. */
  static int of(int thread) {
    StringBuilder path = new StringBuilder("/proc/self/task/").append(thread).append("/children");
    String list = KernelFile.textOrNull(path.toString());
    if (list == null) {
      return ofProcess(); // a kernel without CONFIG_PROC_CHILDREN
    }
    int end = list.indexOf(' ');
    if (end < 0) {
      end = list.length();
    }
    return end == 0 ? 0 : Integer.parseInt(list, 0, end, 10);
  }

  /**
   * The youngest child of this process that has not exec'd yet: it still runs our executable. Walks
   * all of /proc, some 10 us a process.
   */
  private static int ofProcess() {
    String self = Long.toString(ProcessHandle.current().pid());
    String ourStat = KernelFile.textOrNull("/proc/self/stat");
    String[] processes = new File("/proc").list();
    int youngest = 0;
    if (processes == null || ourStat == null) {
      return 0;
    }
    for (int i = 0; i < processes.length; i++) {
      if (processes[i].charAt(0) < '1' || processes[i].charAt(0) > '9') {
        continue;
      }
      String stat = KernelFile.textOrNull("/proc/".concat(processes[i]).concat("/stat"));
      if (stat == null) {
        continue;
      }
      // pid (comm) state ppid ...
      int state = stat.lastIndexOf(')') + 2;
      if (stat.startsWith(self.concat(" "), state + 2) && stat.indexOf("(dtrace-spawn)") >= 0) {
        youngest = Math.max(youngest, Integer.parseInt(processes[i]));
      }
    }
    return youngest;
  }
}
