package jdtrace.lang.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.ast.Declarator;
import jdtrace.lang.ast.Unit;
import jdtrace.types.Type;

/**
 * Provider definitions (spec language.md section 7): what a program that carries its own probes says
 * of them. They are checked and remembered; nothing is traced because of them.
 */
final class Providers {
  private static final int MAX_PROVIDER_NAME = 63;
  private static final int MAX_PROBE_NAME = 63;
  private static final int MAX_ARGUMENTS = 255;

  /**
   * A probe: the types of what the program hands over, those that scripts see, and from which native
   * argument each of these comes.
   */
  record ProbeDefinition(List<Type> natives, List<Type> translated, int[] mapping) {}

  /** A provider, its probes by name as scripts write it, its stability by part. */
  record ProviderDefinition(
      Map<String, ProbeDefinition> probes, Map<String, Attributes> attributes) {}

  private final Context context;
  private final Map<String, ProviderDefinition> providers = new HashMap<>();

  Providers(Context context) {
    this.context = context;
  }

  boolean isDefined(String name) {
    return providers.containsKey(name);
  }

  /** The definition of a name, or null. */
  ProviderDefinition named(String name) {
    return providers.get(name);
  }

  void set(String name, String part, Attributes attributes) {
    providers.get(name).attributes().put(part, attributes);
  }

  void define(Unit.ProviderDefinition unit) {
    String name = unit.name();
    requireProviderName(name, unit.span());
    Map<String, ProbeDefinition> probes = new HashMap<>();
    for (Unit.ProbeDefinition probe : unit.probes()) {
      String shown = probe.name().replace("__", "-");
      if (probe.name().indexOf('`') >= 0) {
        throw badName(probe.span(), "probe name may not contain scoping operator: " + shown);
      }
      if (shown.length() > MAX_PROBE_NAME) {
        throw badName(probe.span(), "probe name may not exceed 63 characters: " + shown);
      }
      ProbeDefinition definition = check(probe);
      if (probes.put(shown, definition) != null) {
        throw new DError(
            ErrorTag.D_PROV_PRDUP, probe.span(), "probe " + shown + " is already defined");
      }
    }
    ProviderDefinition known = providers.get(name);
    if (known == null) {
      providers.put(name, new ProviderDefinition(probes, new HashMap<>()));
      return;
    }
    merge(name, known, probes, unit);
  }

  /** A second definition may repeat probes and add some. */
  private static void merge(
      String name,
      ProviderDefinition known,
      Map<String, ProbeDefinition> probes,
      Unit.ProviderDefinition unit) {
    for (Unit.ProbeDefinition probe : unit.probes()) {
      String shown = probe.name().replace("__", "-");
      ProbeDefinition now = probes.get(shown);
      ProbeDefinition before = known.probes().get(shown);
      if (before != null && !isSame(before, now)) {
        throw new DError(
            ErrorTag.D_PROV_INCOMPAT,
            probe.span(),
            "probe " + name + ":::" + shown + " was declared with other arguments before");
      }
    }
    known.probes().putAll(probes);
  }

  private static boolean isSame(ProbeDefinition a, ProbeDefinition b) {
    return areSame(a.natives(), b.natives())
        && areSame(a.translated(), b.translated())
        && java.util.Arrays.equals(a.mapping(), b.mapping());
  }

  private static boolean areSame(List<Type> a, List<Type> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = TypeRules.isCompatible(a.get(i), b.get(i));
    }
    return same;
  }

  private static DError badName(SourceSpan span, String message) {
    return new DError(ErrorTag.D_PROV_BADNAME, span, message);
  }

  private static void requireProviderName(String name, SourceSpan span) {
    if (name.indexOf('`') >= 0) {
      throw badName(span, "provider name may not contain scoping operator: " + name);
    }
    if (name.length() > MAX_PROVIDER_NAME) {
      throw badName(span, "provider name may not exceed 63 characters: " + name);
    }
    char last = name.charAt(name.length() - 1);
    if (last >= '0' && last <= '9') {
      throw badName(span, "provider name may not end with a digit: " + name);
    }
  }

  private ProbeDefinition check(Unit.ProbeDefinition probe) {
    List<Declarator.Parameter> given = probe.arguments();
    List<Type> natives = types(given);
    if (natives.size() > MAX_ARGUMENTS) {
      throw tooMany(probe);
    }
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < natives.size(); i++) {
      String name = name(given.get(i));
      if (name != null && byName.put(name, i) != null) {
        throw new DError(
            ErrorTag.D_DECL_PROTO_FORM,
            given.get(i).span(),
            "argument " + name + " appears more than once");
      }
    }
    if (probe.translated() == null) {
      int[] same = new int[natives.size()];
      for (int i = 0; i < same.length; i++) {
        same[i] = i;
      }
      return new ProbeDefinition(natives, natives, same);
    }
    List<Type> translated = types(probe.translated());
    if (translated.size() > MAX_ARGUMENTS) {
      throw tooMany(probe);
    }
    int[] mapping = new int[translated.size()];
    for (int i = 0; i < mapping.length; i++) {
      Declarator.Parameter parameter = probe.translated().get(i);
      String name = name(parameter);
      if (name == null) {
        throw new DError(
            ErrorTag.D_DECL_PROTO_NAME,
            parameter.span(),
            "each argument of the translated list needs the name of a native one");
      }
      Integer from = byName.get(name);
      if (from == null) {
        throw new DError(
            ErrorTag.D_DECL_PROTO_FORM, parameter.span(), "no native argument is called " + name);
      }
      mapping[i] = from;
      requireTranslator(probe, natives.get(from), translated.get(i), parameter.span());
    }
    return new ProbeDefinition(natives, translated, mapping);
  }

  private void requireTranslator(Unit.ProbeDefinition probe, Type from, Type to, SourceSpan span) {
    if (!TypeRules.isArgument(to, from) && context.translators.between(from, to, span) == null) {
      throw new DError(
          ErrorTag.D_PROV_PRXLATOR,
          span,
          "translator from \""
              + from.displayName()
              + "\" to \""
              + to.displayName()
              + "\" required for probe "
              + probe.name().replace("__", "-")
              + " is not defined");
    }
  }

  private static DError tooMany(Unit.ProbeDefinition probe) {
    return new DError(
        ErrorTag.D_PROV_PRARGLEN,
        probe.span(),
        "probe " + probe.name().replace("__", "-") + " has more than 255 arguments");
  }

  private static String name(Declarator.Parameter parameter) {
    return parameter.declarator() == null ? null : parameter.declarator().name();
  }

  private List<Type> types(List<Declarator.Parameter> parameters) {
    List<Type> types = new ArrayList<>(context.types.parameters(parameters));
    types.replaceAll(type -> TypeRules.decay(type, false));
    return List.copyOf(types);
  }
}
