package jdtrace.agent.rt;

/**
 * Subroutines over strings. A string result takes strsize bytes of scratch however short it is, and
 * is cut so that its NUL fits; strjoin takes what it uses.
 */
final class Texts {
  private Texts() {}

  private static void text(ProbeThread t, View view, int argument) {
    t.memory.string(view, t.tuple.argument(argument), t.session.stringBytes);
  }

  private static long tail(ProbeThread t, View text, int from) {
    return t.memory.result(text, from, text.length - from, t.session.stringBytes);
  }

  static long strlen(ProbeThread t) {
    text(t, t.first, 0);
    return t.first.length;
  }

  static long strchr(ProbeThread t) {
    View text = t.first;
    text(t, text, 0);
    byte wanted = (byte) t.tuple.argument(1);
    if (wanted == 0) {
      return tail(t, text, text.length);
    }
    for (int i = 0; i < text.length; i++) {
      if (text.at(i) == wanted) {
        return tail(t, text, i);
      }
    }
    return 0;
  }

  static long strrchr(ProbeThread t) {
    View text = t.first;
    text(t, text, 0);
    byte wanted = (byte) t.tuple.argument(1);
    if (wanted == 0) {
      return tail(t, text, text.length);
    }
    for (int i = text.length - 1; i >= 0; i--) {
      if (text.at(i) == wanted) {
        return tail(t, text, i);
      }
    }
    return 0;
  }

  private static int find(View text, View needle, int from) {
    for (int i = from; i <= text.length - needle.length; i++) {
      if (text.matches(needle, i)) {
        return i;
      }
    }
    return -1;
  }

  static long strstr(ProbeThread t) {
    text(t, t.first, 0);
    text(t, t.second, 1);
    int at = find(t.first, t.second, 0);
    return at < 0 ? 0 : tail(t, t.first, at);
  }

  /** As Perl's index: the first match at or after a position. */
  static long index(ProbeThread t) {
    text(t, t.first, 0);
    text(t, t.second, 1);
    long start = Math.max(0, t.tuple.argument(2));
    if (start >= t.first.length) {
      return t.second.length == 0 ? t.first.length : -1;
    }
    return find(t.first, t.second, (int) start);
  }

  /** As Perl's rindex: the last match at or before a position. */
  static long rindex(ProbeThread t) {
    text(t, t.first, 0);
    text(t, t.second, 1);
    long position = t.tuple.argument(2, Long.MAX_VALUE);
    if (position < 0) {
      return t.second.length == 0 ? 0 : -1;
    }
    int last = t.first.length - t.second.length;
    for (int i = (int) Math.min(position, last); i >= 0; i--) {
      if (t.first.matches(t.second, i)) {
        return i;
      }
    }
    return -1;
  }

  /** As Perl's substr: a negative index counts from the end, a negative count leaves so many off. */
  static long substr(ProbeThread t) {
    View text = t.first;
    text(t, text, 0);
    long start = t.tuple.argument(1);
    long wanted = t.tuple.argument(2, t.session.stringBytes);
    if (start < 0) {
      start += text.length;
      if (start < 0 && wanted > -start) {
        wanted += start;
        start = 0;
      }
    }
    if (start < 0 || start >= text.length) {
      return t.memory.result(text, 0, 0, t.session.stringBytes);
    }
    long rest = text.length - start;
    long length = wanted < 0 ? Math.max(0, rest + wanted) : Math.min(rest, wanted);
    return t.memory.result(text, (int) start, (int) length, t.session.stringBytes);
  }

  static long strjoin(ProbeThread t) {
    View a = t.first;
    View b = t.second;
    text(t, a, 0);
    text(t, b, 1);
    int capacity = Math.min(a.length + b.length + 1, t.session.stringBytes);
    long result = t.memory.result(a, capacity);
    int at = Math.min(a.length, capacity - 1);
    System.arraycopy(
        b.bytes,
        b.start,
        t.memory.scratchBytes(),
        Memory.scratchIndex(result) + at,
        Math.min(b.length, capacity - 1 - at));
    return result;
  }

  static long toupper(ProbeThread t) {
    return shifted(t, 'a', 'z', 'A' - 'a');
  }

  static long tolower(ProbeThread t) {
    return shifted(t, 'A', 'Z', 'a' - 'A');
  }

  /** ASCII letters only. */
  private static long shifted(ProbeThread t, char from, char to, int distance) {
    text(t, t.first, 0);
    long result = tail(t, t.first, 0);
    byte[] bytes = t.memory.scratchBytes();
    int start = Memory.scratchIndex(result);
    for (int i = start; bytes[i] != 0; i++) {
      if (bytes[i] >= from && bytes[i] <= to) {
        bytes[i] = (byte) (bytes[i] + distance);
      }
    }
    return result;
  }

  /** {@code scmp}: the difference of the first bytes that differ; NULL is an empty string. */
  static long compare(ProbeThread t, long a, long b) {
    nullable(t, t.first, a);
    nullable(t, t.second, b);
    View x = t.first;
    View y = t.second;
    int common = Math.min(x.length, y.length);
    for (int i = 0; i < common; i++) {
      int difference = (x.at(i) & 0xff) - (y.at(i) & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(x.length, y.length);
  }

  private static void nullable(ProbeThread t, View view, long address) {
    if (address == 0) {
      view.set(view.own(0), 0, 0);
    } else {
      t.memory.string(view, address, t.session.stringBytes);
    }
  }

  /** Lives as long as one firing; the rest is kept by value, as its string may be gone by then. */
  static long strtok(ProbeThread t) {
    View delimiters = t.second;
    text(t, delimiters, 1);
    Firing firing = t.firing;
    if (t.tuple.argument(0) != 0) {
      text(t, t.first, 0);
      firing.tokens(t.first);
      firing.tokensOf = t.number;
    }
    if (firing.tokenAt < 0 || firing.tokensOf != t.number) {
      return 0;
    }
    byte[] rest = firing.tokens;
    int start = firing.tokenAt;
    while (start < firing.tokenEnd && contains(delimiters, rest[start])) {
      start++;
    }
    if (start == firing.tokenEnd) {
      firing.tokenAt = -1;
      return 0;
    }
    int end = start;
    while (end < firing.tokenEnd && !contains(delimiters, rest[end])) {
      end++;
    }
    firing.tokenAt = end == firing.tokenEnd ? -1 : end + 1;
    t.first.set(rest, start, end - start);
    return t.memory.result(t.first, t.session.stringBytes);
  }

  private static boolean contains(View set, byte c) {
    for (int i = 0; i < set.length; i++) {
      if (set.at(i) == c) {
        return true;
      }
    }
    return false;
  }
}
