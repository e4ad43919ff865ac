package jdtrace.provider.java;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Makes the shared object behind {@code jdtrace.agent.rt.SystemCall}: one exported function, the JNI form of
 * {@code static native long call(long number, long a, ... f)}, that moves its arguments to where the kernel wants
 * them.
 *
 * <pre>
 *   0x0000  ELF header, program headers, hash, symbols, strings, code   loaded at 0       r-x
 *   0x1000  dynamic section (loaders write to it)                       loaded at 0x11000 rw-
 * </pre>
 *
 * <p>Source: the System V gABI, "Object Files" and "Program Loading"; calling conventions of System V
 * x86-64 and AAPCS64; JNI specification, "Resolving Native Method Names". The stack is marked as not
 * executable: else the loader would make every stack of the JVM executable.
 */
final class SystemCallLibrary {
  private static final int EM_X86_64 = 62;
  private static final int EM_AARCH64 = 183;
  private static final int PT_LOAD = 1;
  private static final int PT_DYNAMIC = 2;
  private static final int PT_GNU_STACK = 0x6474e551;
  private static final int R = 4;
  private static final int W = 2;
  private static final int X = 1;
  private static final int DT_HASH = 4;
  private static final int DT_STRTAB = 5;
  private static final int DT_SYMTAB = 6;
  private static final int DT_STRSZ = 10;
  private static final int DT_SYMENT = 11;
  private static final int HEADER_BYTES = 64;
  private static final int PROGRAM_HEADER_BYTES = 56;
  private static final int SYMBOL_BYTES = 24;
  private static final int GLOBAL_FUNCTION = 0x12;
  private static final int DATA_OFFSET = 0x1000;

  /** Apart from the code also where pages are of 64 KiB. */
  private static final int DATA_ADDRESS = 0x11000;

  private static final int ALIGNMENT = 0x10000;
  private static final int DYNAMIC_BYTES = 6 * 16;

  private static final int HASH = HEADER_BYTES + 4 * PROGRAM_HEADER_BYTES;
  private static final int SYMBOLS = HASH + 24;
  private static final int STRINGS = SYMBOLS + 2 * SYMBOL_BYTES;

  /**
   * env, class, number, a, b, c in rdi, rsi, rdx, rcx, r8, r9, then d, e, f on the stack become rax and
   * rdi, rsi, rdx, r10, r8, r9.
   */
  private static final int[] X86_64 = {
    0xf3,
    0x0f,
    0x1e,
    0xfa, // endbr64
    0x48,
    0x89,
    0xd0, // mov rax, rdx
    0x48,
    0x89,
    0xcf, // mov rdi, rcx
    0x4c,
    0x89,
    0xc6, // mov rsi, r8
    0x4c,
    0x89,
    0xca, // mov rdx, r9
    0x4c,
    0x8b,
    0x54,
    0x24,
    0x08, // mov r10, [rsp + 8]
    0x4c,
    0x8b,
    0x44,
    0x24,
    0x10, // mov r8, [rsp + 16]
    0x4c,
    0x8b,
    0x4c,
    0x24,
    0x18, // mov r9, [rsp + 24]
    0x0f,
    0x05, // syscall
    0xc3 // ret
  };

  /** The same: x0 to x7 and one word on the stack become x8 and x0 to x5. */
  private static final int[] AARCH64 = {
    0xaa0203e8, // mov x8, x2
    0xaa0303e0, // mov x0, x3
    0xaa0403e1, // mov x1, x4
    0xaa0503e2, // mov x2, x5
    0xaa0603e3, // mov x3, x6
    0xaa0703e4, // mov x4, x7
    0xf94003e5, // ldr x5, [sp]
    0xd4000001, // svc #0
    0xd65f03c0 // ret
  };

  private SystemCallLibrary() {}

  /**
   * The file.
   *
   * @param className the class that declares {@code call}, internal name
   * @param architecture as system property {@code os.arch} of a JVM on this machine
   * @throws IllegalArgumentException for an architecture that is not known here
   */
  static byte[] make(String className, String architecture) {
    return switch (architecture) {
      case "amd64", "x86_64" -> make(className, EM_X86_64, bytes(X86_64));
      case "aarch64" -> make(className, EM_AARCH64, words(AARCH64));
      default ->
          throw new IllegalArgumentException(
              "system calls of architecture " + architecture + " are not known");
    };
  }

  private static byte[] bytes(int[] code) {
    byte[] bytes = new byte[code.length];
    for (int i = 0; i < code.length; i++) {
      bytes[i] = (byte) code[i];
    }
    return bytes;
  }

  private static byte[] words(int[] code) {
    ByteBuffer words =
        ByteBuffer.allocate(Integer.BYTES * code.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : code) {
      words.putInt(word);
    }
    return words.array();
  }

  private static byte[] make(String className, int machine, byte[] code) {
    byte[] name = symbol(className).getBytes(StandardCharsets.US_ASCII);
    int stringBytes = name.length + 2;
    int codeAt = STRINGS + stringBytes + 15 & -16;
    int textBytes = codeAt + code.length;
    ByteBuffer out =
        ByteBuffer.allocate(DATA_OFFSET + DYNAMIC_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header(out, machine);
    programHeader(out, PT_LOAD, R | X, 0, 0, textBytes);
    programHeader(out, PT_LOAD, R | W, DATA_OFFSET, DATA_ADDRESS, DYNAMIC_BYTES);
    programHeader(out, PT_DYNAMIC, R | W, DATA_OFFSET, DATA_ADDRESS, DYNAMIC_BYTES);
    programHeader(out, PT_GNU_STACK, R | W, 0, 0, 0);
    // One bucket, whose chain is symbol 1 and its end; symbol 0 is nobody's.
    out.putInt(1).putInt(2).putInt(1).putInt(0).putInt(0).putInt(0);
    out.position(SYMBOLS + SYMBOL_BYTES);
    out.putInt(1).put((byte) GLOBAL_FUNCTION).put((byte) 0).putShort((short) 1);
    out.putLong(codeAt).putLong(code.length);
    out.position(STRINGS + 1);
    out.put(name);
    out.position(codeAt);
    out.put(code);
    out.position(DATA_OFFSET);
    dynamic(out, DT_HASH, HASH);
    dynamic(out, DT_STRTAB, STRINGS);
    dynamic(out, DT_SYMTAB, SYMBOLS);
    dynamic(out, DT_STRSZ, stringBytes);
    dynamic(out, DT_SYMENT, SYMBOL_BYTES);
    dynamic(out, 0, 0);
    return out.array();
  }

  private static void header(ByteBuffer out, int machine) {
    out.putInt(0x464c457f).put((byte) 2).put((byte) 1).put((byte) 1);
    out.position(16);
    out.putShort((short) 3).putShort((short) machine).putInt(1);
    out.putLong(0).putLong(HEADER_BYTES).putLong(0).putInt(0);
    out.putShort((short) HEADER_BYTES).putShort((short) PROGRAM_HEADER_BYTES).putShort((short) 4);
    out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
  }

  private static void programHeader(
      ByteBuffer out, int type, int flags, long offset, long address, long bytes) {
    out.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(address);
    out.putLong(bytes).putLong(bytes).putLong(type == PT_LOAD ? ALIGNMENT : 8);
  }

  private static void dynamic(ByteBuffer out, long tag, long value) {
    out.putLong(tag).putLong(value);
  }

  /** The name by which a JVM looks for the method's code. */
  private static String symbol(String className) {
    StringBuilder symbol = new StringBuilder("Java_");
    for (int i = 0; i < className.length(); i++) {
      char c = className.charAt(i);
      if (c == '/') {
        symbol.append('_');
      } else if (c == '_') {
        symbol.append("_1");
      } else if (c < 128 && Character.isLetterOrDigit(c)) {
        symbol.append(c);
      } else {
        symbol.append("_0").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return symbol.append("_call").toString();
  }
}
