package jdtrace.lang;

import jdtrace.base.DError;
import jdtrace.base.SourceSpan;

/**
 * What the user reads of a mistake (spec errors.md section 1): DTrace's line first, which tools
 * parse; then the source line with a caret, and a hint when there is one.
 */
public final class ErrorText {
  private ErrorText() {}

  /** The text behind the command's prefix, without a final newline. */
  public static String of(DError error, Source source, boolean withTag) {
    StringBuilder out = new StringBuilder();
    if (withTag) {
      out.append('[').append(error.tag()).append("] ");
    }
    SourceSpan span = error.span();
    if (span.file() != null) {
      out.append('"').append(span.file()).append("\", line ").append(span.line()).append(": ");
    } else if (source.kind() == Source.Kind.FILE && span.line() > 0) {
      out.append("line ").append(span.line()).append(": ");
    }
    out.append(error.getMessage());
    if (span.file() == null) {
      caret(out, source.text(), span);
    }
    if (error.hint() != null) {
      out.append("\n\thint: ").append(error.hint());
    }
    return out.toString();
  }

  private static void caret(StringBuilder out, String text, SourceSpan span) {
    if (span.line() < 1 || span.column() < 1) {
      return;
    }
    int start = 0;
    for (int line = 1; line < span.line(); line++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return;
      }
    }
    int end = text.indexOf('\n', start);
    String line = text.substring(start, end < 0 ? text.length() : end);
    if (line.isBlank() || span.column() > line.length() + 1) {
      return;
    }
    out.append("\n\t");
    for (int i = 0; i < line.length(); i++) {
      out.append(line.charAt(i));
    }
    out.append("\n\t");
    for (int i = 0; i < span.column() - 1; i++) {
      out.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    out.append('^');
  }
}
