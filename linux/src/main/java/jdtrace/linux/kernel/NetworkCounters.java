package jdtrace.linux.kernel;

/**
 * The kernel's counters of its network protocols, of this process's network name space: {@code
 * /proc/net/snmp} and {@code netstat} (for each group a line of names and one of numbers) and {@code
 * snmp6} (a name and a number in each line).
 */
public final class NetworkCounters {
  /** Longer than any of the files. */
  private static final int EXPECTED_BYTES = 1 << 14;

  private NetworkCounters() {}

  /**
   * A counter by group and name joined by a dot, {@code Tcp.InSegs}, or a name alone for those of IPv6,
   * {@code Udp6InDatagrams}; with + between several, their sum. Counters never shrink.
   *
   * @return -1 when the kernel has no such counter; of several one is enough
   */
  public static long read(String names) {
    long sum = -1;
    for (int at = 0; at <= names.length(); ) {
      int end = names.indexOf('+', at);
      end = end < 0 ? names.length() : end;
      long one = one(names.substring(at, end));
      if (one >= 0) {
        sum = Math.max(sum, 0) + one;
      }
      at = end + 1;
    }
    return sum;
  }

  private static long one(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      String text = text("/proc/net/snmp6");
      return text == null ? -1 : named(text, name);
    }
    String group = name.substring(0, dot + 1).replace('.', ':');
    String text = text(group.endsWith("Ext:") ? "/proc/net/netstat" : "/proc/net/snmp");
    return text == null ? -1 : inGroup(text, group, name.substring(dot + 1));
  }

  private static String text(String path) {
    try {
      return new String(
          KernelFile.bytes(path, EXPECTED_BYTES), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (java.io.IOException e) {
      return null; // a kernel without that protocol
    }
  }

  /** {@code Group: Name Name} and below it {@code Group: number number}. */
  static long inGroup(String text, String group, String name) {
    String[] lines = text.split("\n");
    for (int i = 0; i + 1 < lines.length; i += 2) {
      if (lines[i].startsWith(group)) {
        String[] names = lines[i].split(" ");
        String[] numbers = lines[i + 1].split(" ");
        for (int j = 1; j < names.length && j < numbers.length; j++) {
          if (names[j].equals(name)) {
            return Long.parseLong(numbers[j]);
          }
        }
      }
    }
    return -1;
  }

  /** Lines of a name, blanks, a number. */
  static long named(String text, String name) {
    for (String line : text.split("\n")) {
      if (line.startsWith(name)
          && line.length() > name.length()
          && Character.isWhitespace(line.charAt(name.length()))) {
        return Long.parseUnsignedLong(line.substring(name.length()).strip());
      }
    }
    return -1;
  }
}
