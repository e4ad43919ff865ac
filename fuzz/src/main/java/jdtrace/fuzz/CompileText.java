package jdtrace.fuzz;

import java.nio.charset.StandardCharsets;
import jdtrace.lang.Source;

/** Any bytes as D text; the last one says which command-line option it came from. */
public final class CompileText {
  private static final Source.Kind[] KINDS = Source.Kind.values();

  private CompileText() {}

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    int last = data[data.length - 1] & 0xff;
    // Text files end with a newline or brace: these are scripts.
    Source.Kind kind = last < KINDS.length ? KINDS[last] : Source.Kind.FILE;
    int length = last < KINDS.length ? data.length - 1 : data.length;
    run(new Source(new String(data, 0, length, StandardCharsets.ISO_8859_1), kind, null));
  }

  static void run(Source source) {
    FuzzSession session = new FuzzSession();
    if (session.compile(source)) {
      session.throughDof().run();
    }
  }
}
