package jdtrace.lang.compile;

import jdtrace.base.DError;
import jdtrace.base.SourceSpan;
import jdtrace.lang.Source;
import jdtrace.lang.lex.ClausePlaces;

/**
 * What the user reads of a mistake (spec errors.md section 1). DTrace's lines come first, byte for
 * byte, for tools read them; then the source line with a caret below, indented, and the remedy when
 * we know one:
 *
 * <pre>
 *   line 3: syntax error near "}"
 *       trace(execname, ;
 *                       ^
 * </pre>
 */
public final class ErrorText {
  private static final String INDENT = "    ";
  private static final int MAX_LINE = 100;

  private ErrorText() {}

  /**
   * The text behind the command's prefix, without a final newline.
   *
   * @param source the program the error was found in
   * @param withTag option errtags
   */
  public static String of(DError error, Source source, boolean withTag) {
    SourceSpan span = error.span() == null ? SourceSpan.NONE : error.span();
    StringBuilder out = new StringBuilder();
    if (withTag) {
      out.append('[').append(error.tag()).append("] ");
    }
    if (span.file() != null) {
      out.append('"').append(span.file()).append("\", line ").append(span.line()).append(": ");
    } else if (source.isCommandLine()) {
      out.append(part(error, source, span));
    } else if (span.line() > 0) {
      out.append("line ").append(span.line()).append(": ");
    }
    out.append(error.getMessage());
    excerpt(out, source.text(), span);
    if (error.hint() != null) {
      out.append('\n').append(INDENT).append("hint: ").append(error.hint());
    }
    return out.toString();
  }

  /** The part of a clause whose check failed; text that cannot be parsed has no parts. */
  private static String part(DError error, Source source, SourceSpan span) {
    String tag = error.tag().name();
    boolean lexical =
        tag.equals("D_SYNTAX")
            || tag.startsWith("D_INT_")
            || tag.startsWith("D_STR_")
            || tag.startsWith("D_CHR_")
            || tag.startsWith("D_MACRO_")
            || tag.startsWith("D_PRAG");
    if (lexical) {
      return "";
    }
    return switch (ClausePlaces.of(source.text(), span)) {
      case PREDICATE -> "in predicate: ";
      case BODY -> "in action list: ";
      case OUTSIDE -> "";
    };
  }

  private static void excerpt(StringBuilder out, String text, SourceSpan span) {
    if (span.line() < 1 || span.column() < 1) {
      return;
    }
    int start = lineStart(text, span);
    if (start < 0) {
      return;
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    int column = span.column() - 1;
    if (line.isBlank() || column > line.length()) {
      return;
    }
    int from = line.length() <= MAX_LINE ? 0 : Math.max(0, column - MAX_LINE / 2);
    int to = Math.min(line.length(), from + MAX_LINE);
    out.append('\n').append(INDENT);
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      out.append(c < ' ' ? ' ' : c);
    }
    out.append('\n').append(INDENT).repeat(' ', column - from).append('^');
  }

  /** Where a line begins in the text, control lines that renumber counted; -1 if there is none. */
  private static int lineStart(String text, SourceSpan span) {
    String file = null;
    int line = 1;
    int start = 0;
    while (start >= 0) {
      int end = text.indexOf('\n', start);
      if (line == span.line() && (file == null ? span.file() == null : file.equals(span.file()))) {
        return start;
      }
      String[] renumbered = renumbering(text.substring(start, end < 0 ? text.length() : end));
      if (renumbered != null) {
        line = Integer.parseInt(renumbered[0]);
        file = renumbered[1] == null ? file : renumbered[1];
      } else {
        line++;
      }
      start = end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  /** Line number and file (or null) of {@code #line 12 "file"} or {@code # 12 "file"}, or null. */
  private static String[] renumbering(String line) {
    String text = line.strip();
    if (!text.startsWith("#")) {
      return null;
    }
    text = text.substring(1).stripLeading();
    if (text.startsWith("line")) {
      text = text.substring("line".length()).stripLeading();
    }
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return null;
    }
    int open = text.indexOf('"');
    int close = text.indexOf('"', open + 1);
    return new String[] {
      text.substring(0, digits), open >= 0 && close > 0 ? text.substring(open + 1, close) : null
    };
  }
}
