package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Lexer;

/** Control lines (spec language.md section 1.8): options take effect here, the rest is handed on. */
final class ControlLines implements Lexer.ControlSink {
  private final CompileHost host;
  private final List<Unit> pending;
  private Lexer lexer;

  /** Pragmas that sema must see are appended to {@code pending}. */
  ControlLines(CompileHost host, List<Unit> pending) {
    this.host = host;
    this.pending = pending;
  }

  void connect(Lexer lexer) {
    this.lexer = lexer;
  }

  @Override
  public void control(List<String> words, SourceSpan span) {
    if (words.isEmpty()) {
      return;
    }
    String directive = words.get(0);
    List<String> rest = words.subList(1, words.size());
    switch (directive) {
      case "pragma" -> pragma(rest, span);
      case "line" -> line(rest, span);
      case "error" -> throw error(rest, span);
      case "ident" -> {
        // For the reader only.
      }
      default -> {
        if (isNumber(directive)) {
          line(words, span);
        } else {
          throw new DError(
              ErrorTag.D_PRAGCTL_INVAL, span, "invalid control directive: #" + directive);
        }
      }
    }
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private static DError error(List<String> words, SourceSpan span) {
    return new DError(ErrorTag.D_PRAGERR, span, "#error: " + String.join(" ", words));
  }

  private static DError malformed(String what, SourceSpan span) {
    return new DError(ErrorTag.D_PRAGMA_MALFORM, span, "malformed " + what);
  }

  private void line(List<String> words, SourceSpan span) {
    if (words.isEmpty() || !isNumber(words.get(0)) || words.get(0).length() > 9) {
      throw malformed("#line directive", span);
    }
    String file = null;
    if (words.size() > 1) {
      String quoted = words.get(1);
      if (quoted.length() < 2 || quoted.charAt(0) != '"') {
        throw malformed("#line directive", span);
      }
      file = quoted.substring(1, quoted.length() - 1);
    }
    lexer.renumber(Integer.parseInt(words.get(0)), file);
  }

  private void pragma(List<String> words, SourceSpan span) {
    if (words.isEmpty() || words.get(0).equals("ident")) {
      return;
    }
    if (words.get(0).equals("error")) {
      throw error(words.subList(1, words.size()), span);
    }
    if (!words.get(0).equals("D")) {
      return;
    }
    if (words.size() < 2) {
      throw malformed("#pragma D", span);
    }
    String kind = words.get(1);
    switch (kind) {
      case "option" -> option(words.subList(2, words.size()), span);
      case "attributes", "binding", "depends_on" ->
          pending.add(new Unit.Pragma(new ArrayList<>(words), span));
      default ->
          throw new DError(ErrorTag.D_PRAGMA_INVAL, span, "invalid D pragma: " + kind);
    }
  }

  private void option(List<String> words, SourceSpan span) {
    if (words.size() != 1) {
      throw malformed("#pragma D option: one name or name=value is expected", span);
    }
    String word = words.get(0);
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? null : word.substring(equals + 1);
    if (value != null && value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      value = value.substring(1, value.length() - 1);
    }
    try {
      host.option(name, value);
    } catch (IllegalArgumentException e) {
      throw new DError(
          ErrorTag.D_PRAGMA_OPTSET,
          span,
          value == null
              ? "failed to set option '" + name + "': " + e.getMessage()
              : "failed to set option '" + name + "' to '" + value + "': " + e.getMessage());
    }
  }
}
