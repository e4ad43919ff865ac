package jdtrace.types.btf;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.Glob;

/** Names as BTF has them: bytes without an encoding, one character each in a {@link String}. */
final class BtfNames {
  private BtfNames() {}

  /** The bytes of a name, or null when no string of a blob can be equal to it. */
  static byte[] bytes(String name) {
    byte[] bytes = new byte[name.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = name.charAt(i);
      if (c == 0 || c > 0xff) {
        return null;
      }
      bytes[i] = (byte) c;
    }
    return bytes.length == 0 ? null : bytes;
  }

  /**
   * The names of all types of one kind that match a probe glob, in the order of their ids. A
   * scan over bytes: only names that begin as the glob does become strings.
   */
  static List<String> matching(Btf btf, BtfKind kind, String glob) {
    List<String> found = new ArrayList<>();
    byte[] prefix = literalPrefix(glob);
    if (prefix == null) {
      return found;
    }
    for (int id = btf.firstId(); id < btf.endId(); id++) {
      if (btf.kind(id) != kind) {
        continue;
      }
      int name = btf.record(id).nameOffset();
      if (name != 0 && btf.stringStartsWith(name, prefix)) {
        String text = btf.string(name);
        if (Glob.matches(glob, text)) {
          found.add(text);
        }
      }
    }
    return found;
  }

  /** What every match of a glob begins with; null when nothing can match. */
  private static byte[] literalPrefix(String glob) {
    int end = 0;
    while (end < glob.length() && "*?[\\".indexOf(glob.charAt(end)) < 0) {
      end++;
    }
    return end == 0 ? new byte[0] : bytes(glob.substring(0, end));
  }
}
