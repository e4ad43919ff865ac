package jdtrace.linux.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The functions that the kernel's function tracer can instrument, as it lists them: some 40 000 lines
 * of text. What is not among them (inlined, {@code notrace}, assembler) cannot be probed at its entry.
 * Immutable.
 */
public final class TraceableFunctions {
  private static final int EXPECTED_BYTES = 1 << 21;

  /** With addresses, since 6.5, and without. */
  private static final String[] FILES = {
    "/available_filter_functions_addrs", "/available_filter_functions"
  };

  private final byte[] text;
  private final boolean addresses;

  private TraceableFunctions(byte[] text, boolean addresses) {
    this.text = text;
    this.addresses = addresses;
  }

  /** Takes one function. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * @param module {@code vmlinux} or the module's name
     * @param address where it can be instrumented; 0 when the kernel does not tell
     */
    void function(String name, String module, long address);
  }

  /** Reads the kernel's list; null when there is none, or it may not be read (lockdown). */
  public static TraceableFunctions read() {
    String tracefs = Tracefs.reachable();
    for (int i = 0; tracefs != null && i < FILES.length; i++) {
      try {
        return new TraceableFunctions(
            KernelFile.bytes(tracefs.concat(FILES[i]), EXPECTED_BYTES), i == 0);
      } catch (IOException _) {
        // The other file may be there.
      }
    }
    return null;
  }

  /** From text in the form of one of the files. */
  static TraceableFunctions of(String text, boolean addresses) {
    return new TraceableFunctions(text.getBytes(StandardCharsets.ISO_8859_1), addresses);
  }

  /** Visits all, in the order of their addresses; a name occurs as often as there are functions of it. */
  public void forEach(Visitor visitor) {
    int at = 0;
    while (at < text.length) {
      long address = 0;
      if (addresses) {
        while (at < text.length && text[at] != ' ') {
          address = address << 4 | Character.digit(text[at], 16);
          at++;
        }
        at++;
      }
      int name = at;
      while (at < text.length && text[at] > ' ') {
        at++;
      }
      int nameEnd = at;
      int open = -1;
      int close = -1;
      while (at < text.length && text[at] != '\n') {
        open = text[at] == '[' ? at : open;
        close = text[at] == ']' ? at : close;
        at++;
      }
      at++;
      if (nameEnd > name) {
        String module = open < 0 || close < open ? "vmlinux" : text(open + 1, close);
        visitor.function(text(name, nameEnd), module, address);
      }
    }
  }

  private String text(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
