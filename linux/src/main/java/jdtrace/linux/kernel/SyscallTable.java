package jdtrace.linux.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * System calls of this machine: number to name, name to number, parameters.
 *
 * <p>Nothing in a running kernel tells the numbers, so they are data of ours ({@link SyscallNames}),
 * which costs no I/O: 0.3 ms once. Whether <i>this</i> kernel has a call is another question:
 *
 * <pre>
 *   {@link #number}, {@link #name}     no I/O; a superset of the kernel's
 *   {@link #present}                   tracefs when mounted (a directory listing), else /proc/kallsyms
 *                                      (50 ms): a call that is configured out is a weak symbol there
 *   {@link #signature}                 tracefs' format file, else a table of ours
 * </pre>
 *
 * On the kernel where it was checked both ways of {@link #present} give the same 360 names. Immutable
 * after construction but for what is asked lazily; any thread.
 */
public final class SyscallTable {
  private static final String SYMBOL = " T __x64_sys_";

  private static final class Instance {
    static final SyscallTable TABLE = new SyscallTable();
  }

  private final String[] names;
  private BitSet present;

  private SyscallTable() {
    names = parse(SyscallNames.TABLE);
  }

  /** The one table. */
  public static SyscallTable get() {
    return Instance.TABLE;
  }

  private static String[] parse(String table) {
    String[] byNumber = new String[512];
    int length = 0;
    int number = 0;
    int at = 0;
    while (at < table.length()) {
      int end = at;
      while (table.charAt(end) > ' ') {
        end++;
      }
      if (table.charAt(at) <= '9') {
        number = Integer.parseInt(table, at, end, 10);
      } else {
        byNumber[number++] = table.substring(at, end);
        length = number;
      }
      at = end + 1;
    }
    String[] result = new String[length];
    System.arraycopy(byNumber, 0, result, 0, length);
    return result;
  }

  /** One more than the highest number known. */
  public int limit() {
    return names.length;
  }

  /** The name of a number, e.g. {@code newfstat} for 5; null when there is none. */
  public String name(int number) {
    return number >= 0 && number < names.length ? names[number] : null;
  }

  /** The number of a name; -1 when there is none. Walks the table, 2 us. */
  public int number(String name) {
    for (int i = 0; i < names.length; i++) {
      if (name.equals(names[i])) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether this kernel has the call: without it no probe of that name can fire. Asks the kernel at
   * the first use, see above. When neither source can be read every known call counts as present.
   */
  public boolean present(int number) {
    return name(number) != null && presentNumbers().get(number);
  }

  private synchronized BitSet presentNumbers() {
    if (present == null) {
      BitSet found = fromTracefs();
      if (found == null) {
        found = fromKallsyms();
      }
      if (found.isEmpty()) {
        for (int i = 0; i < names.length; i++) {
          found.set(i, names[i] != null);
        }
      }
      present = found;
    }
    return present;
  }

  /** The calls that have a tracepoint; null when tracefs is not there. */
  BitSet fromTracefs() {
    String[] events = Tracefs.events("syscalls");
    if (events == null) {
      return null;
    }
    BitSet found = new BitSet();
    for (String event : events) {
      if (event.startsWith("sys_enter_")) {
        int number = number(event.substring("sys_enter_".length()));
        if (number >= 0) {
          found.set(number);
        }
      }
    }
    return found;
  }

  /**
   * The calls that have a strong symbol {@code __x64_sys_NAME}. Those that are configured out are weak
   * aliases of sys_ni_syscall. Names and kinds are shown to everybody, addresses or not.
   */
  BitSet fromKallsyms() {
    BitSet found = new BitSet();
    byte[] text;
    try {
      text = KernelFile.bytes("/proc/kallsyms", 8 << 20);
    } catch (IOException e) {
      return found;
    }
    byte[] symbol = SYMBOL.getBytes(StandardCharsets.US_ASCII);
    int at = 0;
    while (at < text.length) {
      // address, 16 digits, then the symbol
      int name = at + 16 + symbol.length;
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      if (name < end && matches(text, at + 16, symbol)) {
        int number = number(new String(text, name, end - name, StandardCharsets.US_ASCII));
        if (number >= 0) {
          found.set(number);
        }
      }
      at = end + 1;
    }
    return found;
  }

  private static boolean matches(byte[] text, int at, byte[] symbol) {
    for (int i = 0; i < symbol.length; i++) {
      if (text[at + i] != symbol[i]) {
        return false;
      }
    }
    return true;
  }

  /** The parameters of a known call; null for a number without name. Reads one small file or so. */
  public SyscallSignature signature(int number) {
    String name = name(number);
    if (name == null) {
      return null;
    }
    String directory = Tracefs.directory();
    if (directory != null && new File(directory, "events/syscalls").isDirectory()) {
      TraceFormat format = Tracefs.format("syscalls", "sys_enter_".concat(name));
      if (format != null) {
        return SyscallSignature.of(name, format);
      }
    }
    return fromTable(name);
  }

  SyscallSignature fromTable(String name) {
    String text = SyscallArguments.TABLE;
    String key = "\n".concat(name).concat("(");
    int line = text.startsWith(key.substring(1)) ? -1 : text.indexOf(key);
    int start = line + key.length();
    return SyscallSignature.of(name, text, start, text.indexOf(')', start));
  }
}
