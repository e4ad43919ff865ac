package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.LanguageVersion;
import jdtrace.lang.ast.Unit;

/**
 * Pragmas about names (spec language.md section 1.8): {@code attributes} sets the stability of a
 * global or provider of the program, {@code binding} the version of D it came with, {@code
 * depends_on} refuses a program whose provider or module is missing. The parser has checked their
 * form. A pragma may precede the definition it is about.
 */
final class Pragmas {
  /** What a pragma sets. */
  private record Waiting(String name, List<String> words, SourceSpan span) {}

  /** Of the program set aside: its number and the pragmas that wait for a definition. */
  record Program(int number, List<Waiting> waiting) {}

  private final Context context;
  private final Map<String, Attributes> attributes = new HashMap<>();
  private final Map<String, LanguageVersion> versions = new HashMap<>();
  private List<Waiting> waiting = new ArrayList<>();

  Pragmas(Context context) {
    this.context = context;
  }

  /** The stability of a session's global. */
  Attributes of(String name) {
    Attributes set = attributes.isEmpty() ? null : attributes.get(name);
    return set == null ? Attributes.STABLE_COMMON : set;
  }

  /** The stability of an inline: what a pragma says, else what its expression uses. */
  Attributes of(SymbolTable.Inline inline) {
    Attributes set = attributes.isEmpty() ? null : attributes.get(inline.name());
    return set == null ? inline.attributes() : set;
  }

  /** Whether the option {@code version} hides a session's global, by its binding. */
  boolean isHidden(String name) {
    LanguageVersion since = versions.isEmpty() ? null : versions.get(name);
    LanguageVersion most = since == null ? null : context.host.version();
    return most != null && since.compareTo(most) > 0;
  }

  Program beginProgram() {
    Program before = new Program(context.symbols.beginProgram(), waiting);
    waiting = new ArrayList<>();
    return before;
  }

  void resume(Program program) {
    context.symbols.resumeProgram(program.number());
    waiting = program.waiting();
  }

  void apply(Unit.Pragma pragma) {
    List<String> words = pragma.words();
    switch (words.get(1)) {
      case "attributes" -> {
        if (words.size() > 4) {
          providerAttributes(words, pragma.span());
        } else {
          named(words.get(3), words, pragma.span());
        }
      }
      case "binding" -> {
        version(words.get(2), pragma.span());
        named(words.get(3), words, pragma.span());
      }
      case "depends_on" -> dependsOn(words.get(2), words.get(3), pragma.span());
      default -> throw new IllegalArgumentException(words.toString());
    }
  }

  private static LanguageVersion version(String quoted, SourceSpan span) {
    String text = quoted.substring(1, quoted.length() - 1);
    LanguageVersion version = LanguageVersion.of(text);
    if (version == null) {
      throw new DError(ErrorTag.D_PRAGMA_INVAL, span, "invalid version string: " + quoted);
    }
    return version;
  }

  /** {@code D attributes A/B/C provider name part}. */
  private void providerAttributes(List<String> words, SourceSpan span) {
    String name = words.get(4);
    if (words.size() != 6 || !isPart(words.get(5))) {
      throw new DError(
          ErrorTag.D_PRAGMA_MALFORM,
          span,
          "malformed control line",
          "its form is #pragma D attributes A/B/C provider name"
              + " provider|module|function|name|args");
    }
    if (context.providers().isDefined(name)) {
      context.providers().set(name, words.get(5), parse(words.get(2)));
    } else if (context.host.hasProvider(name)) {
      throw new DError(
          ErrorTag.D_PRAGMA_SCOPE, span, "provider " + name + " is not this program's to change");
    } else {
      waiting.add(new Waiting(name, words, span));
    }
  }

  private static boolean isPart(String word) {
    return switch (word) {
      case "provider", "module", "function", "name", "args" -> true;
      default -> false;
    };
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
    return text.toUpperCase(Locale.ROOT);
  }

  private void named(String name, List<String> words, SourceSpan span) {
    if (context.symbols.isOwn(name)) {
      set(name, words, span);
    } else if (context.isGlobal(name)) {
      throw new DError(ErrorTag.D_PRAGMA_SCOPE, span, name + " is not this program's to change");
    } else {
      waiting.add(new Waiting(name, words, span));
    }
  }

  private void set(String name, List<String> words, SourceSpan span) {
    if (words.get(1).equals("binding")) {
      versions.put(name, version(words.get(2), span));
    } else {
      attributes.put(name, parse(words.get(2)));
    }
  }

  /** Something was defined: what waited for it takes effect. */
  void settle() {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      Waiting one = waiting.get(i);
      if (one.words().size() > 4) {
        if (context.providers().isDefined(one.name())) {
          waiting.remove(i);
          context.providers().set(one.name(), one.words().get(5), parse(one.words().get(2)));
        }
      } else if (context.symbols.isOwn(one.name())) {
        waiting.remove(i);
        set(one.name(), one.words(), one.span());
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
    boolean there =
        switch (kind) {
          case "provider" -> context.host.hasProvider(name);
          case "module" -> context.host.hasModule(TypeNames.module(name));
          case "member" -> context.host.hasMember(name);
          case "library" -> {
            context.libraries.dependsOn(name, span);
            yield true;
          }
          default -> throw new IllegalArgumentException(kind);
        };
    if (!there) {
      throw new DError(ErrorTag.D_PRAGMA_DEPEND, span, "program requires " + kind + " " + name);
    }
  }
}
