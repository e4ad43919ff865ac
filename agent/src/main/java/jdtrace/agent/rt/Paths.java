package jdtrace.agent.rt;

/** {@code basename dirname cleanpath}: text only, no file system is asked. */
final class Paths {
  /** What one step of cleanpath may need: three bytes and a character, and the NUL. */
  private static final int CLEAN_RESERVE = 5;

  private static final byte[] DOT = {'.'};
  private static final byte[] SLASH = {'/'};

  private Paths() {}

  private static long constant(ProbeThread t, byte[] text) {
    t.second.set(text, 0, text.length);
    return t.memory.result(t.second, t.session.stringBytes);
  }

  private static View path(ProbeThread t) {
    t.memory.string(t.first, t.tuple.argument(0), t.session.stringBytes);
    return t.first;
  }

  /** The last component without trailing slashes; "." of nothing, "/" of slashes only. */
  static long basename(ProbeThread t) {
    View path = path(t);
    if (path.length == 0) {
      return constant(t, DOT);
    }
    int end = skipSlashesBack(path, path.length);
    if (end == 0) {
      return constant(t, SLASH);
    }
    int start = skipNameBack(path, end);
    return t.memory.result(path, start, end - start, t.session.stringBytes);
  }

  /** All but the last component; "." if there is no slash before it, "/" if only slashes are. */
  static long dirname(ProbeThread t) {
    View path = path(t);
    int end = skipSlashesBack(path, path.length);
    if (end == 0) {
      return constant(t, path.length == 0 ? DOT : SLASH);
    }
    int start = skipNameBack(path, end);
    if (start == 0) {
      return constant(t, DOT);
    }
    end = skipSlashesBack(path, start);
    return end == 0 ? constant(t, SLASH) : t.memory.result(path, 0, end, t.session.stringBytes);
  }

  private static int skipSlashesBack(View path, int end) {
    int i = end;
    while (i > 0 && path.at(i - 1) == '/') {
      i--;
    }
    return i;
  }

  private static int skipNameBack(View path, int end) {
    int i = end;
    while (i > 0 && path.at(i - 1) != '/') {
      i--;
    }
    return i;
  }

  /**
   * Collapses {@code //} and {@code /./}, lets {@code /..} take back one component. A trailing slash
   * stays, a final {@code /..} leaves one, a final {@code /.} stays. What does not fit strsize with
   * room for one more step is cut.
   */
  static long cleanpath(ProbeThread t) {
    return t.memory.result(clean(t), t.session.stringBytes);
  }

  /** Without a last slash, and without a dot behind one; the root keeps its own. */
  static long cleanpathOracle(ProbeThread t) {
    View path = clean(t);
    int length = path.length;
    if (length > 1 && path.at(length - 1) == '.' && path.at(length - 2) == '/') {
      length--;
    }
    if (length > 1 && path.at(length - 1) == '/') {
      length--;
    }
    return t.memory.result(path, 0, length, t.session.stringBytes);
  }

  private static View clean(ProbeThread t) {
    View path = path(t);
    byte[] out = t.second.own(path.length + 1);
    int length = 0;
    int i = 0;
    while (i < path.length && length + CLEAN_RESERVE < t.session.stringBytes) {
      if (path.at(i) != '/') {
        out[length++] = path.at(i++);
      } else if (at(path, i + 1) == '/') {
        i++;
      } else if (at(path, i + 1) == '.' && at(path, i + 2) == '/') {
        i += 2;
      } else if (at(path, i + 1) == '.'
          && at(path, i + 2) == '.'
          && (i + 3 >= path.length || path.at(i + 3) == '/')) {
        length = parentLength(out, length);
        i += 3;
        if (i == path.length) {
          out[length++] = '/';
        }
      } else {
        int step = stepLength(path, i);
        System.arraycopy(path.bytes, path.start + i, out, length, step);
        length += step;
        i += step;
      }
    }
    t.second.set(out, 0, length);
    return t.second;
  }

  private static int at(View path, int i) {
    return i < path.length ? path.at(i) : 0;
  }

  /** Length up to the last slash, that one not included; 0 if there is none. */
  private static int parentLength(byte[] out, int length) {
    int i = length;
    while (i > 0) {
      i--;
      if (out[i] == '/') {
        break;
      }
    }
    return i;
  }

  /** A slash, up to two dots, and the byte that shows they are the beginning of a name. */
  private static int stepLength(View path, int i) {
    int step = 1;
    while (step < 3 && at(path, i + step) == '.') {
      step++;
    }
    return Math.min(step + 1, path.length - i);
  }
}
