package jdtrace.lang;

import jdtrace.base.ProbeDescription;

/**
 * A program to compile.
 *
 * @param text the D text
 * @param kind which command-line option it came from
 * @param file for a script or library its path, else null: decides how errors name their place
 */
public record Source(String text, Kind kind, String file) {
  /** Where the probe specifier's parts end, counted from the right. */
  public enum Kind {
    /** A script: -s. */
    FILE,
    /** -n: ends at name. */
    NAME,
    /** -f: ends at function. */
    FUNCTION,
    /** -m: ends at module. */
    MODULE,
    /** -P: the provider alone. */
    PROVIDER,
    /** -i: a numeric probe id. */
    ID,
    /** A D library: nothing but declarations. */
    LIBRARY
  }

  /** Whether bare specifiers without a clause are allowed, and types give way to probes. */
  public boolean isCommandLine() {
    return kind != Kind.FILE && kind != Kind.LIBRARY;
  }

  /** Fills the parts of a specifier from the right, as this kind of source does. */
  public ProbeDescription describe(String[] parts) {
    String[] four = {"", "", "", ""};
    int last =
        switch (kind) {
          case FILE, NAME, ID, LIBRARY -> 3;
          case FUNCTION -> 2;
          case MODULE -> 1;
          case PROVIDER -> 0;
        };
    for (int i = parts.length - 1, at = last; i >= 0 && at >= 0; i--, at--) {
      four[at] = parts[i];
    }
    return new ProbeDescription(four[0], four[1], four[2], four[3]);
  }
}
