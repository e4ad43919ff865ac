package jdtrace.lang.parse;

import java.util.ArrayList;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.lang.Source;
import jdtrace.lang.ast.Unit;
import jdtrace.lang.lex.Macros;
import jdtrace.lang.lex.Token;

/**
 * Probe specifiers into descriptions (spec language.md section 2.2). Globs stay text: only the
 * providers know what they match.
 */
final class SpecifierParser {
  /** Longest provider, module, function and name, without their NUL. */
  private static final int[] MAX_LENGTHS = {63, 63, 191, 63};

  /** The same for Java: packages, nested classes and types of parameters make long names. */
  private static final int MAX_JAVA_LENGTH = 1023;

  private static final String JAVA = "java";
  private static final int MAX_STARS = 8;
  private static final long MAX_ID = 0xffff_ffffL;

  private final Source source;
  private final Macros macros;

  SpecifierParser(Source source, Macros macros) {
    this.source = source;
    this.macros = macros;
  }

  /** {@code pspec = [[[provider ":"] module ":"] function ":"] name}; the source says where it ends. */
  Unit.ProbeSpec description(Token token) {
    String text = token.text();
    List<String> parts = new ArrayList<>(4);
    int start = 0;
    int colon;
    do {
      colon = text.indexOf(':', start);
      String part = text.substring(start, colon < 0 ? text.length() : colon);
      boolean java = parts.size() > 0 && text.startsWith(JAVA);
      parts.add(java ? expandJava(part, token) : expand(part, token));
      start = colon + 1;
    } while (colon >= 0);
    int most =
        switch (source.kind()) {
          case FILE, NAME, ID, LIBRARY -> 4;
          case FUNCTION -> 3;
          case MODULE -> 2;
          case PROVIDER -> 1;
        };
    // A lone colon is the description of every probe, whatever option it came with.
    if (parts.size() > most && !isColons(text)) {
      throw invalid(text, "Overspecified probe description", token.span());
    }
    ProbeDescription description =
        isColons(text) ? ProbeDescription.ANY : source.describe(parts.toArray(new String[0]));
    check(description.provider(), 0, token);
    check(description.module(), 1, token);
    check(description.function(), 2, token);
    check(description.name(), 3, token);
    return new Unit.ProbeSpec(description, 0, text, token.span());
  }

  private static boolean isColons(String text) {
    return text.equals(":") || text.equals("::") || text.equals(":::");
  }

  /** {@code pspec = INT}: a probe's id. */
  Unit.ProbeSpec id(Token token) {
    boolean byName =
        switch (source.kind()) {
          case FILE, NAME, ID, LIBRARY -> true;
          case FUNCTION, MODULE, PROVIDER -> false;
        };
    if (!byName) {
      throw invalid(token.text(), "an id cannot name this part", token.span());
    }
    if (token.value() < 0 || token.value() > MAX_ID) {
      throw invalid(token.text(), "Unknown probe identifier", token.span());
    }
    return new Unit.ProbeSpec(null, token.value(), token.text(), token.span());
  }

  private static DError invalid(String text, String reason, SourceSpan span) {
    return new DError(
        ErrorTag.D_PDESC_INVAL, span, "invalid probe description \"" + text + "\": " + reason);
  }

  private static void check(String part, int index, Token token) {
    boolean java = token.text().startsWith(JAVA);
    if (part.length() > (java ? MAX_JAVA_LENGTH : MAX_LENGTHS[index])) {
      throw invalid(token.text(), "Probe name is too long", token.span());
    }
    int stars = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '*' && (i == 0 || part.charAt(i - 1) != '*')) {
        stars++;
      }
    }
    if (stars > MAX_STARS) {
      throw invalid(token.text(), "Too many globbing characters", token.span());
    }
  }

  /**
   * A part of the name of a Java probe. A dollar sign inside a name is the name's own ({@code
   * Outer$Inner}, {@code lambda$main$0}), as is one with a backslash before it; elsewhere it begins a
   * macro ({@code $1}, {@code com.acme.$1}).
   */
  private String expandJava(String part, Token token) {
    int dollar = part.indexOf('$');
    if (dollar <= 0 || !isInName(part.charAt(dollar - 1))) {
      return expand(part, token);
    }
    int next = dollar + 1;
    while (next < part.length() && isInName(part.charAt(next))) {
      next++;
    }
    return part.substring(0, next).concat(expandJava(part.substring(next), token));
  }

  private static boolean isInName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_$\\".indexOf(c) >= 0;
  }

  /** Replaces the one macro a part may hold; its text is not split at colons again. */
  private String expand(String part, Token token) {
    int dollar = part.indexOf('$');
    if (dollar < 0) {
      return part;
    }
    boolean doubled = part.startsWith("$$", dollar);
    int name = dollar + (doubled ? 2 : 1);
    int end = name;
    while (end < part.length() && part.charAt(end) >= '0' && part.charAt(end) <= '9') {
      end++;
    }
    if (end == name) {
      end = part.length();
    }
    if (end == name || part.indexOf('$', end) >= 0) {
      throw undefined(token);
    }
    String value;
    try {
      value = macros.text(part.substring(name, end), token.span());
    } catch (DError e) {
      throw undefined(token);
    }
    String replacement = value != null ? value : doubled ? "" : "0";
    return part.substring(0, dollar).concat(replacement).concat(part.substring(end));
  }

  private static DError undefined(Token token) {
    return invalid(token.text(), "Undefined macro variable in probe description", token.span());
  }
}
