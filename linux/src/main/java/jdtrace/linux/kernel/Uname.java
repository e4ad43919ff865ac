package jdtrace.linux.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * Who this kernel says it is: uname(2). For messages and cache keys; what it can do is asked of {@code
 * jdtrace.linux.capability}.
 *
 * @param system {@code Linux}
 * @param node the host's name
 * @param release e.g. {@code 6.18.4}
 * @param version build number and date; with {@code release} it identifies a build well enough
 * @param machine e.g. {@code x86_64}
 */
public record Uname(String system, String node, String release, String version, String machine) {
  private static final int FIELD = 65; // __NEW_UTS_LEN + 1

  /** Asks the kernel. */
  public static Uname read() {
    Scratch scratch = Scratch.get().clear(6 * FIELD + 2);
    SysException.check("uname", Syscall.call(SyscallNumber.UNAME, scratch.structAddress()));
    ByteBuffer b = scratch.bytes();
    return new Uname(field(b, 0), field(b, 1), field(b, 2), field(b, 3), field(b, 4));
  }

  private static String field(ByteBuffer b, int index) {
    byte[] text = new byte[FIELD];
    b.get(Scratch.STRUCT + index * FIELD, text);
    int length = 0;
    while (text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}
