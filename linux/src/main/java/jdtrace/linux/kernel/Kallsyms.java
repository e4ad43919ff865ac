package jdtrace.linux.kernel;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The kernel's symbols, as /proc/kallsyms shows them: a snapshot, sorted by address.
 *
 * <pre>
 *   order of addresses:   keys[]    address   (unsigned, ascending; equal ones in the file's order)
 *                         starts[]  offset of the name in text; the byte before it is the kind
 *                         modules[] index into moduleNames, 0 = the kernel itself
 *   text:                 kind name NUL kind name NUL ...
 * </pre>
 *
 * A kernel has 120 000 to 250 000 of them: 5 MB of text, of which 4 MB stay in memory. So it is read
 * only when an address must be resolved; reading takes 60-120 ms cold. Modules, BPF programs and
 * trampolines that come later are not in the snapshot. One thread.
 *
 * <p>Entries are named by their index, so looking up allocates nothing until the text is wanted.
 */
public final class Kallsyms {
  /**
   * How far behind its start an address may lie and still belong to a symbol. The end of a symbol is
   * not told; where the next one is far away (end of the kernel, between modules) this is the guard.
   */
  private static final long LENGTH_MAX = 1 << 20;

  private static final int CHUNK = 1 << 16;
  private static final String KERNEL = "vmlinux";

  private long[] keys = new long[1 << 17];
  private int[] starts = new int[1 << 17];
  private short[] modules = new short[1 << 17];
  private byte[] text = new byte[1 << 22];
  private String[] moduleNames = {KERNEL};
  private int count;
  private int textLength;
  private int moduleCount = 1;

  /** Lowest addresses of the modules, 0 where not asked for yet. */
  private long[] moduleStarts = {};

  private boolean sorted = true;
  private boolean visible;

  private Kallsyms() {}

  /**
   * Reads the symbols of the running kernel.
   *
   * @throws IOException when /proc is not there
   */
  public static Kallsyms read() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile("/proc/kallsyms", "r")) {
      Kallsyms symbols = new Kallsyms();
      byte[] chunk = new byte[CHUNK];
      int kept = 0; // bytes of an unfinished line at the start of the chunk
      while (true) {
        int n = file.read(chunk, kept, chunk.length - kept);
        if (n <= 0) {
          break;
        }
        int used = symbols.parse(chunk, kept + n);
        kept = kept + n - used;
        System.arraycopy(chunk, used, chunk, 0, kept);
      }
      symbols.finish();
      return symbols;
    }
  }

  /** Same from text in the form of /proc/kallsyms. */
  static Kallsyms of(String text) {
    Kallsyms symbols = new Kallsyms();
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    symbols.parse(bytes, bytes.length);
    symbols.finish();
    return symbols;
  }

  /** Takes whole lines {@code address kind name[<tab>[module]]}; returns how many bytes they were. */
  private int parse(byte[] b, int length) {
    int at = 0;
    while (true) {
      int end = at;
      while (end < length && b[end] != '\n') {
        end++;
      }
      if (end == length) {
        return at;
      }
      long address = 0;
      int p = at;
      while (p < end && b[p] != ' ') {
        address = address << 4 | (b[p] <= '9' ? b[p] - '0' : b[p] - 'a' + 10);
        p++;
      }
      int name = p + 3;
      int nameEnd = name;
      while (nameEnd < end && b[nameEnd] != '\t' && b[nameEnd] != ' ') {
        nameEnd++;
      }
      if (name < nameEnd) {
        add(address, b, p + 1, name, nameEnd, module(b, nameEnd, end));
      }
      at = end + 1;
    }
  }

  private void add(long address, byte[] b, int kind, int name, int nameEnd, int module) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      modules = Arrays.copyOf(modules, count * 2);
    }
    int length = nameEnd - name;
    if (textLength + length + 2 > text.length) {
      text = Arrays.copyOf(text, text.length * 2);
    }
    text[textLength++] = b[kind];
    starts[count] = textLength;
    System.arraycopy(b, name, text, textLength, length);
    textLength += length + 1;
    if (count > 0 && Long.compareUnsigned(address, keys[count - 1]) < 0) {
      sorted = false;
    }
    keys[count] = address;
    modules[count] = (short) module;
    visible |= address != 0;
    count++;
  }

  /** The index of the module named in brackets behind the symbol, or 0. */
  private int module(byte[] b, int from, int end) {
    int start = from;
    while (start < end && b[start] != '[') {
      start++;
    }
    if (start == end) {
      return 0;
    }
    String name = new String(b, start + 1, end - start - 2, StandardCharsets.ISO_8859_1);
    for (int i = moduleCount - 1; i > 0; i--) { // lines of one module come together
      if (moduleNames[i].equals(name)) {
        return i;
      }
    }
    if (moduleCount == moduleNames.length) {
      moduleNames = Arrays.copyOf(moduleNames, moduleCount * 2);
    }
    moduleNames[moduleCount] = name;
    return moduleCount++;
  }

  /** Sorts by address, keeping the file's order among equals: there the first is the kernel's own. */
  private void finish() {
    if (!sorted) {
      mergeSort();
    }
    keys = Arrays.copyOf(keys, count);
    starts = Arrays.copyOf(starts, count);
    modules = Arrays.copyOf(modules, count);
    text = Arrays.copyOf(text, textLength);
  }

  /**
   * Stable, by the runs that are there: the kernel's symbols are one, and each module, the BPF programs
   * and the trampolines are a few more, so two or three passes do.
   */
  private void mergeSort() {
    int[] order = new int[count];
    int[] other = new int[count];
    int[] bounds = new int[64]; // where the runs start, and the end of the last
    int runs = 0;
    for (int i = 0; i < count; i++) {
      order[i] = i;
      if (i == 0 || Long.compareUnsigned(keys[i], keys[i - 1]) < 0) {
        if (runs + 1 == bounds.length) {
          bounds = Arrays.copyOf(bounds, runs * 2 + 2);
        }
        bounds[runs++] = i;
      }
    }
    bounds[runs] = count;
    while (runs > 1) {
      int merged = 0;
      for (int run = 0; run < runs; run += 2) {
        int low = bounds[run];
        int middle = bounds[run + 1];
        int high = run + 1 < runs ? bounds[run + 2] : middle;
        merge(order, other, low, middle, high);
        bounds[merged++] = low;
      }
      bounds[merged] = count;
      runs = merged;
      int[] swap = order;
      order = other;
      other = swap;
    }
    long[] sortedKeys = new long[count];
    int[] sortedStarts = new int[count];
    short[] sortedModules = new short[count];
    for (int i = 0; i < count; i++) {
      sortedKeys[i] = keys[order[i]];
      sortedStarts[i] = starts[order[i]];
      sortedModules[i] = modules[order[i]];
    }
    keys = sortedKeys;
    starts = sortedStarts;
    modules = sortedModules;
  }

  /** Merges from[low..middle) and from[middle..high) into {@code to}. */
  private void merge(int[] from, int[] to, int low, int middle, int high) {
    int left = low;
    int right = middle;
    for (int at = low; at < high; at++) {
      boolean takeLeft =
          left < middle
              && (right == high || Long.compareUnsigned(keys[from[left]], keys[from[right]]) <= 0);
      to[at] = takeLeft ? from[left++] : from[right++];
    }
  }

  /** How many symbols. */
  public int size() {
    return count;
  }

  /** Whether addresses are shown; without privilege (kernel.kptr_restrict) all are 0. */
  public boolean addressesVisible() {
    return visible;
  }

  /**
   * The symbol that an address lies in.
   *
   * @return its index, or -1 when it lies in none
   */
  public int find(long address) {
    if (!visible) {
      return -1;
    }
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(keys[middle], address) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    if (high < 0 || Long.compareUnsigned(address - keys[high], LENGTH_MAX) >= 0) {
      return -1;
    }
    while (high > 0 && keys[high - 1] == keys[high]) {
      high--; // of several names the first, as the kernel's own stack traces do
    }
    return high;
  }

  /**
   * The first symbol of a name at or behind an index; static functions may share a name. Walks all
   * names, some milliseconds.
   *
   * @param from 0, or one more than the last answer
   * @return its index, or -1
   */
  public int find(String name, int from) {
    byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = from; i < count; i++) {
      if (nameIs(starts[i], wanted)) {
        return i;
      }
    }
    return -1;
  }

  private boolean nameIs(int start, byte[] wanted) {
    if (start + wanted.length >= text.length || text[start + wanted.length] != 0) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (text[start + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where a symbol starts; 0 when addresses are hidden. */
  public long address(int index) {
    return keys[index];
  }

  /** A symbol's name. */
  public String name(int index) {
    int start = starts[index];
    int end = start;
    while (text[end] != 0) {
      end++;
    }
    return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** A symbol's module; {@code vmlinux} for the kernel itself, {@code bpf} for BPF programs. */
  public String module(int index) {
    return moduleNames[modules[index] & 0xffff];
  }

  /**
   * The lowest address of a symbol's module. Offsets within per-CPU areas, which the kernel lists as
   * addresses near 0, do not count.
   */
  public long moduleStart(int index) {
    if (moduleStarts.length == 0) {
      moduleStarts = new long[moduleCount];
    }
    int module = modules[index] & 0xffff;
    for (int i = 0; moduleStarts[module] == 0 && i < count; i++) {
      if ((modules[i] & 0xffff) == module && (keys[i] < 0 || i == index)) {
        moduleStarts[module] = keys[i];
      }
    }
    return moduleStarts[module];
  }

  /** The kind letter of nm(1): T and t text, D d B b R r data, W w weak; small ones are local. */
  public char kind(int index) {
    return (char) text[starts[index] - 1];
  }

  /** D's way to print an address: {@code vmlinux`do_sys_open+0x1c}, or the number when unknown. */
  public String describe(long address) {
    int index = find(address);
    if (index < 0) {
      return "0x".concat(Long.toHexString(address));
    }
    StringBuilder out = new StringBuilder(module(index)).append('`').append(name(index));
    long offset = address - keys[index];
    if (offset != 0) {
      out.append("+0x").append(Long.toHexString(offset));
    }
    return out.toString();
  }
}
