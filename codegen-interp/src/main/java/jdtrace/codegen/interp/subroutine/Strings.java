package jdtrace.codegen.interp.subroutine;

import java.util.Arrays;

/** Searching and cutting. */
public final class Strings {
  private Strings() {}

  /** The tail from the first {@code c} on; 0 finds the end, which is "". */
  public static byte[] strchr(byte[] text, byte c) {
    if (c == 0) {
      return new byte[0];
    }
    for (int i = 0; i < text.length; i++) {
      if (text[i] == c) {
        return tail(text, i);
      }
    }
    return null;
  }

  /** The tail from the last {@code c} on. */
  public static byte[] strrchr(byte[] text, byte c) {
    if (c == 0) {
      return new byte[0];
    }
    for (int i = text.length - 1; i >= 0; i--) {
      if (text[i] == c) {
        return tail(text, i);
      }
    }
    return null;
  }

  /** The tail from the first match on; an empty needle matches at 0. */
  public static byte[] strstr(byte[] text, byte[] needle) {
    int at = find(text, needle, 0);
    return at < 0 ? null : tail(text, at);
  }

  /** Position of the first match at or after {@code position}, as Perl's index; -1 if none. */
  public static int index(byte[] text, byte[] needle, long position) {
    long start = Math.max(0, position);
    if (start >= text.length) {
      return needle.length == 0 ? text.length : -1;
    }
    return find(text, needle, (int) start);
  }

  /** Position of the last match at or before {@code position}, as Perl's rindex; -1 if none. */
  public static int rindex(byte[] text, byte[] needle, long position) {
    if (position < 0) {
      return needle.length == 0 ? 0 : -1;
    }
    int last = text.length - needle.length;
    for (int i = (int) Math.min(position, last); i >= 0; i--) {
      if (matches(text, needle, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Perl's substr.
   *
   * @param index negative counts from the end
   * @param count negative leaves that many off the end
   */
  public static byte[] substr(byte[] text, long index, long count) {
    long start = index;
    long wanted = count;
    if (start < 0) {
      start += text.length;
      if (start < 0 && wanted > -start) {
        wanted += start;
        start = 0;
      }
    }
    if (start < 0 || start >= text.length) {
      return new byte[0];
    }
    long rest = text.length - start;
    long length = wanted < 0 ? Math.max(0, rest + wanted) : Math.min(rest, wanted);
    return Arrays.copyOfRange(text, (int) start, (int) (start + length));
  }

  /** The byte-wise difference at the first place where two strings differ, 0 if they do not. */
  public static int compare(byte[] a, byte[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      int difference = (a[i] & 0xff) - (b[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    if (a.length == b.length) {
      return 0;
    }
    return a.length > b.length ? a[common] & 0xff : -(b[common] & 0xff);
  }

  public static byte[] join(byte[] a, byte[] b) {
    byte[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  /** ASCII letters only. */
  public static byte[] toUpper(byte[] text) {
    byte[] upper = text.clone();
    for (int i = 0; i < upper.length; i++) {
      if (upper[i] >= 'a' && upper[i] <= 'z') {
        upper[i] -= 'a' - 'A';
      }
    }
    return upper;
  }

  /** ASCII letters only. */
  public static byte[] toLower(byte[] text) {
    byte[] lower = text.clone();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] += 'a' - 'A';
      }
    }
    return lower;
  }

  static byte[] tail(byte[] text, int from) {
    return Arrays.copyOfRange(text, from, text.length);
  }

  private static int find(byte[] text, byte[] needle, int from) {
    for (int i = from; i <= text.length - needle.length; i++) {
      if (matches(text, needle, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] text, byte[] needle, int at) {
    return Arrays.equals(text, at, at + needle.length, needle, 0, needle.length);
  }
}
