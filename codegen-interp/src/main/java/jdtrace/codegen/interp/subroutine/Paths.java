package jdtrace.codegen.interp.subroutine;

import java.util.Arrays;

/** {@code basename dirname cleanpath}: text only, no file system is asked. */
public final class Paths {
  /** What one step of cleanpath may need: three bytes and a character, and the NUL. */
  private static final int CLEAN_RESERVE = 5;

  private Paths() {}

  /** The last component without trailing slashes; "." of nothing, "/" of slashes only. */
  public static byte[] basename(byte[] path) {
    if (path.length == 0) {
      return bytes(".");
    }
    int end = skipSlashesBack(path, path.length);
    if (end == 0) {
      return bytes("/");
    }
    int start = skipNameBack(path, end);
    return Arrays.copyOfRange(path, start, end);
  }

  /** All but the last component; "." if there is no slash before it, "/" if only slashes are. */
  public static byte[] dirname(byte[] path) {
    int end = skipSlashesBack(path, path.length);
    if (end == 0) {
      return bytes(path.length == 0 ? "." : "/");
    }
    int start = skipNameBack(path, end);
    if (start == 0) {
      return bytes(".");
    }
    end = skipSlashesBack(path, start);
    return end == 0 ? bytes("/") : Arrays.copyOf(path, end);
  }

  private static int skipSlashesBack(byte[] path, int end) {
    int i = end;
    while (i > 0 && path[i - 1] == '/') {
      i--;
    }
    return i;
  }

  private static int skipNameBack(byte[] path, int end) {
    int i = end;
    while (i > 0 && path[i - 1] != '/') {
      i--;
    }
    return i;
  }

  /**
   * Collapses {@code //} and {@code /./}, lets {@code /..} take back one component. A trailing slash
   * stays, a final {@code /..} leaves one, a final {@code /.} stays. What does not fit {@code
   * stringBytes} with room for one more step is cut.
   */
  public static byte[] cleanpath(byte[] path, int stringBytes) {
    byte[] out = new byte[path.length + 1];
    int length = 0;
    int i = 0;
    while (i < path.length && length + CLEAN_RESERVE < stringBytes) {
      if (path[i] != '/') {
        out[length++] = path[i++];
      } else if (at(path, i + 1) == '/') {
        i++;
      } else if (at(path, i + 1) == '.' && at(path, i + 2) == '/') {
        i += 2;
      } else if (at(path, i + 1) == '.' && at(path, i + 2) == '.' && endsComponent(path, i + 3)) {
        length = parentLength(out, length);
        i += 3;
        if (i == path.length) {
          out[length++] = '/';
        }
      } else {
        int step = stepLength(path, i);
        System.arraycopy(path, i, out, length, step);
        length += step;
        i += step;
      }
    }
    return Arrays.copyOf(out, length);
  }

  /** A clean path without the slash at its end, or slash and dot; the root keeps its own. */
  public static byte[] withoutLastSlash(byte[] path) {
    int length = path.length;
    if (length > 1 && path[length - 1] == '.' && path[length - 2] == '/') {
      length--;
    }
    if (length > 1 && path[length - 1] == '/') {
      length--;
    }
    return Arrays.copyOf(path, length);
  }

  private static int at(byte[] path, int i) {
    return i < path.length ? path[i] : 0;
  }

  private static boolean endsComponent(byte[] path, int i) {
    return i >= path.length || path[i] == '/';
  }

  /** Length up to the last slash, that one not included; 0 if there is none. */
  private static int parentLength(byte[] out, int length) {
    int i = length;
    while (i > 0 && out[--i] != '/') {
      // Keep looking.
    }
    return i;
  }

  /** A slash, up to two dots, and the byte that shows they are the beginning of a name. */
  private static int stepLength(byte[] path, int i) {
    int step = 1;
    while (step < 3 && at(path, i + step) == '.') {
      step++;
    }
    return Math.min(step + 1, path.length - i);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
