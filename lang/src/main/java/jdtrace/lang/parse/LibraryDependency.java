package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.SourceSpan;
import jdtrace.lang.LibraryFiles;

/**
 * A {@code #pragma D depends_on library} of a library file, found by the control scan (spec
 * language.md section 1.1): a pass that looks at control lines and skips all else.
 */
public record LibraryDependency(String library, SourceSpan span) {

  /** The dependencies of a file, in its order. */
  public static List<LibraryDependency> of(LibraryFiles.File file) {
    List<LibraryDependency> found = new ArrayList<>(2);
    String text = file.text();
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int first = start;
      while (first < end && isBlank(text.charAt(first))) {
        first++;
      }
      if (first < end && text.charAt(first) == '#') {
        String[] words = text.substring(first + 1, end).strip().split("\\s+");
        if (words.length == 5
            && words[0].equals("pragma")
            && words[1].equals("D")
            && words[2].equals("depends_on")
            && words[3].equals("library")) {
          int column = first - start + 1;
          found.add(new LibraryDependency(words[4], new SourceSpan(file.path(), line, column)));
        }
      }
      start = end + 1;
    }
    return found;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == 0x0b;
  }
}
