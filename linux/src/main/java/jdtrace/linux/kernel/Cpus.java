package jdtrace.linux.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * CPU sets of this machine, from {@code /sys/devices/system/cpu}.
 *
 * <p><b>Possible</b> CPUs are fixed at boot; per-CPU maps of BPF have one value for each of them.
 * <b>Online</b> CPUs run now and may change; perf events are opened on these.
 */
public final class Cpus {
  private static volatile int possibleCount;

  private Cpus() {}

  /**
   * How many CPUs this kernel may ever have: the number of values per key of a per-CPU map. Read
   * once.
   */
  public static int possibleCount() {
    int count = possibleCount;
    if (count == 0) {
      int[] possible = read("/sys/devices/system/cpu/possible");
      count = possible[possible.length - 1] + 1;
      possibleCount = count;
    }
    return count;
  }

  /** The CPUs that run now, ascending. Read at every call. */
  public static int[] online() {
    return read("/sys/devices/system/cpu/online");
  }

  private static int[] read(String path) {
    try {
      return parse(KernelFile.text(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a kernel CPU list, e.g. {@code 0-3,8,10-11}, ascending as the kernel prints it. */
  static int[] parse(String list) {
    int[] cpus = new int[16];
    int count = 0;
    int at = 0;
    while (at < list.length()) {
      int end = list.indexOf(',', at);
      if (end < 0) {
        end = list.length();
      }
      int dash = list.indexOf('-', at);
      boolean range = dash >= 0 && dash < end;
      int first = Integer.parseInt(list, at, range ? dash : end, 10);
      int last = range ? Integer.parseInt(list, dash + 1, end, 10) : first;
      for (int cpu = first; cpu <= last; cpu++) {
        if (count == cpus.length) {
          cpus = Arrays.copyOf(cpus, count * 2);
        }
        cpus[count++] = cpu;
      }
      at = end + 1;
    }
    return Arrays.copyOf(cpus, count);
  }
}
