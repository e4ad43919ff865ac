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

/** Probe specifiers into descriptions (spec language.md section 2.2). */
final class ProbeSpecParser {
  private static final int[] LENGTHS = {64, 64, 192, 64};
  private static final int MAX_STARS = 8;

  private final Source source;
  private final Macros macros;

  ProbeSpecParser(Source source, Macros macros) {
    this.source = source;
    this.macros = macros;
  }

  Unit.ProbeSpec parse(Token token) {
    SourceSpan span = token.span();
    String text = token.text();
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (true) {
      int colon = text.indexOf(':', start);
      parts.add(expand(text.substring(start, colon < 0 ? text.length() : colon), text, span));
      if (colon < 0) {
        break;
      }
      start = colon + 1;
    }
    int allowed =
        switch (source.kind()) {
          case FILE, NAME, ID -> 4;
          case FUNCTION -> 3;
          case MODULE -> 2;
          case PROVIDER -> 1;
        };
    if (parts.size() > allowed) {
      throw invalid(text, "Overspecified probe description", span);
    }
    ProbeDescription description = source.describe(parts.toArray(new String[0]));
    check(description, text, span);
    return new Unit.ProbeSpec(description, 0, text, span);
  }

  private static DError invalid(String text, String reason, SourceSpan span) {
    return new DError(
        ErrorTag.D_PDESC_INVAL, span, "invalid probe description \"" + text + "\": " + reason);
  }

  private static void check(ProbeDescription d, String text, SourceSpan span) {
    String[] four = {d.provider(), d.module(), d.function(), d.name()};
    for (int i = 0; i < four.length; i++) {
      if (four[i].length() >= LENGTHS[i]) {
        throw invalid(text, "name is too long", span);
      }
      int stars = 0;
      for (int j = 0; j < four[i].length(); j++) {
        if (four[i].charAt(j) == '*') {
          stars++;
        }
      }
      if (stars > MAX_STARS) {
        throw invalid(text, "too many globbing characters", span);
      }
    }
  }

  /** Replaces the one macro a part may hold. */
  private String expand(String part, String text, SourceSpan span) {
    int dollar = part.indexOf('$');
    if (dollar < 0) {
      return part;
    }
    int name = dollar + 1;
    if (name < part.length() && part.charAt(name) == '$') {
      name++;
    }
    int end = name;
    if (name < part.length() && part.charAt(name) >= '0' && part.charAt(name) <= '9') {
      while (end < part.length() && part.charAt(end) >= '0' && part.charAt(end) <= '9') {
        end++;
      }
    } else {
      end = part.length();
    }
    if (end == name) {
      throw invalid(text, "Undefined macro in probe description", span);
    }
    String value;
    try {
      value = macros.text(part.substring(name, end), span);
    } catch (DError e) {
      if (e.tag() == ErrorTag.D_MACRO_UNDEF) {
        throw invalid(text, "Undefined macro in probe description", span);
      }
      throw e;
    }
    return part.substring(0, dollar) + (value == null ? "" : value) + part.substring(end);
  }

  /** A numeric probe id. */
  Unit.ProbeSpec parseId(Token token) {
    boolean allowed =
        source.kind() == Source.Kind.FILE
            || source.kind() == Source.Kind.NAME
            || source.kind() == Source.Kind.ID;
    if (!allowed || token.value() < 0 || token.value() > 0xffffffffL) {
      throw invalid(token.text(), "No probe matches description", token.span());
    }
    return new Unit.ProbeSpec(null, token.value(), token.text(), token.span());
  }
}
