package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.CompileHost;
import jdtrace.lang.LanguageVersion;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Lexer;
import jdtrace.lang.lex.Token;

/**
 * Control lines (spec language.md section 1.8). Options and line numbers take effect at once,
 * because they change how the following text is read; the rest becomes {@link Unit.Pragma}.
 */
final class ControlLines {
  private static final int MAX_LINE_DIGITS = 9;

  private final CompileHost host;
  private final Lexer lexer;
  private final Deque<Unit> pragmas;

  /** Pragmas for the checker are added to {@code pragmas}. */
  ControlLines(CompileHost host, Lexer lexer, Deque<Unit> pragmas) {
    this.host = host;
    this.lexer = lexer;
    this.pragmas = pragmas;
  }

  void carryOut(Token line) {
    if (line.text().startsWith("#!")) {
      return;
    }
    SourceSpan span = line.span();
    List<String> words = words(line.text(), span);
    if (words.isEmpty()) {
      return;
    }
    String directive = words.get(0);
    List<String> rest = words.subList(1, words.size());
    switch (directive) {
      case "pragma" -> pragma(rest, span);
      case "error" -> throw error(rest, span);
      case "line" -> renumber(rest, span);
      case "ident" -> {}
      default -> {
        if (isNumber(directive)) {
          renumber(words, span);
        } else if (isQuoted(directive)) {
          throw Lexer.syntax(span, "syntax error near " + directive);
        } else {
          throw new DError(
              ErrorTag.D_PRAGCTL_INVAL,
              span,
              "invalid control directive: #" + directive,
              isPreprocessors(directive) ? "run the C preprocessor first: option -C" : null);
        }
      }
    }
  }

  private static boolean isPreprocessors(String directive) {
    return switch (directive) {
      case "include",
          "include_next",
          "define",
          "undef",
          "if",
          "ifdef",
          "ifndef",
          "elif",
          "else",
          "endif",
          "warning" ->
          true;
      default -> false;
    };
  }

  /** Strings with their quotes, and runs of other characters. */
  private static List<String> words(String line, SourceSpan span) {
    List<String> words = new ArrayList<>();
    int i = 1;
    while (i < line.length()) {
      int start = i;
      char c = line.charAt(i++);
      if (c == '"') {
        while (i < line.length() && line.charAt(i) != '"') {
          i += line.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= line.length()) {
          throw new DError(ErrorTag.D_STR_NL, span, "newline encountered in string literal");
        }
        i++;
        words.add(line.substring(start, i));
      } else if (!isBlank(c)) {
        while (i < line.length() && line.charAt(i) != '"' && !isBlank(line.charAt(i))) {
          i++;
        }
        words.add(line.substring(start, i));
      }
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isQuoted(String word) {
    return word.charAt(0) == '"';
  }

  private static DError error(List<String> words, SourceSpan span) {
    return new DError(ErrorTag.D_PRAGERR, span, "#error: " + String.join(" ", words));
  }

  private static DError malformed(String form, SourceSpan span) {
    return new DError(
        ErrorTag.D_PRAGMA_MALFORM, span, "malformed control line", "its form is " + form);
  }

  /** {@code #line n ["file" [state]]}. */
  private void renumber(List<String> words, SourceSpan span) {
    boolean wellFormed =
        !words.isEmpty()
            && isNumber(words.get(0))
            && words.get(0).length() <= MAX_LINE_DIGITS
            && (words.size() < 2 || isQuoted(words.get(1)))
            && (words.size() < 3 || isNumber(words.get(2)));
    if (!wellFormed) {
      throw malformed("#line number [\"file\"]", span);
    }
    String file = words.size() < 2 ? null : words.get(1).substring(1, words.get(1).length() - 1);
    lexer.renumber(Integer.parseInt(words.get(0)), file);
  }

  private void pragma(List<String> words, SourceSpan span) {
    if (words.isEmpty()) {
      return;
    }
    switch (words.get(0)) {
      case "D" -> {
        if (words.size() == 1) {
          throw malformed("#pragma D option name", span);
        }
        dtracePragma(words, span);
      }
      case "error" -> throw error(words.subList(1, words.size()), span);
      default -> {
        // ident, and pragmas of other compilers.
      }
    }
  }

  private void dtracePragma(List<String> words, SourceSpan span) {
    int arguments = words.size() - 2;
    switch (words.get(1)) {
      case "option" -> {
        if (arguments != 1) {
          throw malformed("#pragma D option name[=value], without blanks", span);
        }
        option(words.get(2), span);
      }
      case "attributes" -> {
        if (arguments != 2 && (arguments != 4 || !words.get(3).equals("provider"))) {
          throw malformed("#pragma D attributes A/B/C name", span);
        }
        checkAttributes(words.get(2), span);
        pragmas.add(new Unit.Pragma(List.copyOf(words), span));
      }
      case "binding" -> {
        if (arguments != 2 || !isQuoted(words.get(2))) {
          throw malformed("#pragma D binding \"version\" name", span);
        }
        String version = words.get(2).substring(1, words.get(2).length() - 1);
        if (!LanguageVersion.isDefined(version)) {
          throw invalid("invalid version " + words.get(2), span);
        }
        pragmas.add(new Unit.Pragma(List.copyOf(words), span));
      }
      case "depends_on" -> {
        if (arguments != 2) {
          throw malformed("#pragma D depends_on class name", span);
        }
        switch (words.get(2)) {
          case "provider", "module", "library", "member" ->
              pragmas.add(new Unit.Pragma(List.copyOf(words), span));
          default ->
              throw invalid(
                  "invalid class " + words.get(2) + ": provider, module, library or member", span);
        }
      }
      default -> throw invalid("invalid D pragma: " + words.get(1), span);
    }
  }

  private static DError invalid(String message, SourceSpan span) {
    return new DError(ErrorTag.D_PRAGMA_INVAL, span, message);
  }

  /** {@code #pragma D option name[=value]}. */
  private void option(String word, SourceSpan span) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? null : word.substring(equals + 1);
    try {
      host.option(name, value);
    } catch (IllegalArgumentException e) {
      throw new DError(
          ErrorTag.D_PRAGMA_OPTSET,
          span,
          "failed to set option '"
              + name
              + "'"
              + (value == null ? "" : " to '" + value + "'")
              + ": "
              + e.getMessage());
    }
  }

  /** {@code name[/data[/class]]}, in any case. */
  private static void checkAttributes(String text, SourceSpan span) {
    String[] parts = text.split("/", -1);
    boolean valid = parts.length <= 3;
    for (int i = 0; valid && i < parts.length; i++) {
      valid = i < 2 ? isStability(parts[i]) : isDependencyClass(parts[i]);
    }
    if (!valid) {
      throw invalid("invalid attributes " + text, span);
    }
  }

  private static boolean isStability(String text) {
    for (Attributes.Stability stability : Attributes.Stability.values()) {
      if (stability.name().equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDependencyClass(String text) {
    for (Attributes.DependencyClass dependency : Attributes.DependencyClass.values()) {
      if (dependency.name().equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
