package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.ProbeDescription;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.Unit;

/**
 * Pragmas about names (spec language.md section 1.8): {@code attributes} sets the stability of a
 * global of the session, {@code binding} is checked and otherwise without effect, {@code depends_on}
 * refuses a program whose provider or module is missing. The parser has checked their form.
 */
final class Pragmas {
  private record Waiting(String name, Attributes attributes, SourceSpan span) {}

  private final Context context;
  private final Map<String, Attributes> attributes = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  Pragmas(Context context) {
    this.context = context;
  }

  /** The stability of a session's global. */
  Attributes of(String name) {
    Attributes set = attributes.isEmpty() ? null : attributes.get(name);
    return set == null ? Attributes.STABLE_COMMON : set;
  }

  void apply(Unit.Pragma pragma) {
    List<String> words = pragma.words();
    switch (words.get(1)) {
      case "attributes" -> attributes(words, pragma.span());
      case "binding" -> named(words.get(3), null, pragma.span());
      case "depends_on" -> dependsOn(words.get(2), words.get(3), pragma.span());
      default -> throw new IllegalArgumentException(words.toString());
    }
  }

  private void attributes(List<String> words, SourceSpan span) {
    if (words.size() > 4) {
      throw new DError(
          ErrorTag.D_PRAGMA_SCOPE,
          span,
          "attributes of provider " + words.get(4) + " are not this program's to set");
    }
    named(words.get(3), parse(words.get(2)), span);
  }

  private static Attributes parse(String text) {
    String[] parts = text.split("/", -1);
    Attributes.Stability name = Attributes.Stability.valueOf(upper(parts[0]));
    Attributes.Stability data =
        parts.length > 1
            ? Attributes.Stability.valueOf(upper(parts[1]))
            : Attributes.Stability.STANDARD;
    Attributes.DependencyClass dependency =
        parts.length > 2
            ? Attributes.DependencyClass.valueOf(upper(parts[2]))
            : Attributes.DependencyClass.COMMON;
    return new Attributes(name, data, dependency);
  }

  private static String upper(String text) {
    return text.toUpperCase(java.util.Locale.ROOT);
  }

  private void named(String name, Attributes value, SourceSpan span) {
    if (context.symbols.isDefined(name)) {
      set(name, value);
    } else if (context.isGlobal(name)) {
      throw new DError(ErrorTag.D_PRAGMA_SCOPE, span, name + " is not this program's to change");
    } else {
      waiting.add(new Waiting(name, value, span));
    }
  }

  private void set(String name, Attributes value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  /** A name was defined: what waited for it takes effect. */
  void settle() {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      if (context.symbols.isDefined(waiting.get(i).name())) {
        Waiting done = waiting.remove(i);
        set(done.name(), done.attributes());
      }
    }
  }

  /** At the end of a program nothing may wait any more. */
  void requireSettled() {
    settle();
    if (!waiting.isEmpty()) {
      Waiting first = waiting.get(0);
      throw new DError(
          ErrorTag.D_PRAGMA_UNUSED,
          first.span(),
          "pragma about " + first.name() + ", which is never defined");
    }
  }

  private void dependsOn(String kind, String name, SourceSpan span) {
    ProbeDescription any =
        switch (kind) {
          case "provider" -> new ProbeDescription(name, "", "", "");
          case "module" -> new ProbeDescription("", name, "", "");
          default ->
              throw new DError(
                  ErrorTag.D_PRAGMA_INVAL,
                  span,
                  "depends_on library may be used in a library only");
        };
    if (context.host.match(any).count() == 0) {
      throw new DError(ErrorTag.D_PRAGMA_DEPEND, span, "program requires " + kind + " " + name);
    }
  }
}
