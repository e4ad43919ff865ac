package jdtrace.provider.stable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.TranslatedArgument;
import jdtrace.provider.ProviderAttributes;

/**
 * Reads a file of definitions; the package comment tells its form. The file is ours, so a mistake in it
 * is a bug: {@link IllegalArgumentException} with the line.
 */
final class DefinitionReader {
  private static final String ARGUMENT = "args[";

  private final String file;
  private final List<Definition.Probe> probes = new ArrayList<>();
  private final List<Definition.HelperClauses> helpers = new ArrayList<>();
  private ProviderAttributes attributes;
  private int line;

  // The probe or helper in work.
  private String head;
  private boolean helper;
  private String absence;
  private List<List<Definition.Source>> alternatives = new ArrayList<>();
  private Map<Definition.Source, String> bodies = new IdentityHashMap<>();

  // The source in work; its place is null when there is none.
  private ProbeSource source;
  private String shown;
  private boolean joined;
  private String guard;
  private String body;
  private List<String> has = new ArrayList<>();
  private List<String> lacks = new ArrayList<>();
  private List<String> symbols = new ArrayList<>();
  private int takes;
  private List<String> needs = new ArrayList<>();
  private Map<String, String> values = new HashMap<>();

  private DefinitionReader(String file) {
    this.file = file;
  }

  /**
   * @param file for messages
   */
  static Definition read(String text, String file) {
    return new DefinitionReader(file).read(text);
  }

  private Definition read(String text) {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String part = text.substring(at, end).strip();
      at = end + 1;
      line++;
      if (part.endsWith("\\")) {
        whole.append(part, 0, part.length() - 1);
        continue;
      }
      whole.append(part);
      if (whole.length() > 0 && whole.charAt(0) != '#') {
        statement(whole.toString());
      }
      whole.setLength(0);
    }
    endUnit();
    require(attributes != null, "no stability line");
    return new Definition(attributes, List.copyOf(probes), List.copyOf(helpers));
  }

  private void statement(String text) {
    int blank = text.indexOf(' ');
    String word = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1).strip();
    switch (word) {
      case "stability" -> attributes = attributes(rest.split("\\s+"));
      case "probe", "helper" -> {
        endUnit();
        head = rest;
        helper = word.equals("helper");
      }
      case "absent" -> absence = rest;
      case "from" -> from(rest, false);
      case "and" -> {
        require(rest.startsWith("from "), "expected: and from");
        from(rest.substring("from ".length()).strip(), true);
      }
      case "has" -> has.add(rest);
      case "lacks" -> lacks.add(rest);
      case "symbol" -> symbols.add(rest);
      case "takes" -> takes = Integer.parseInt(rest);
      case "needs" -> needs.add(rest);
      case "when" -> guard = rest;
      case "do" -> body = body == null ? rest : body + " " + rest;
      default -> {
        int equals = text.indexOf('=');
        require(source != null && equals > 0, "not understood: " + text);
        values.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
  }

  /** {@code KIND NAME [PART] [thread args[N]]}. */
  private void from(String text, boolean and) {
    endSource();
    require(head != null, "a source without a probe");
    joined = and;
    int thread = ProbeSource.RUNNING;
    String place = text;
    int at = text.indexOf(" thread ");
    if (at >= 0) {
      String argument = text.substring(at + " thread ".length()).strip();
      require(argument.startsWith(ARGUMENT) && argument.endsWith("]"), "expected: thread args[N]");
      thread =
          Integer.parseInt(argument.substring(ARGUMENT.length(), argument.length() - 1).strip());
      place = text.substring(0, at).strip();
    }
    source = new ProbeSource(place(place.split("\\s+")), thread);
    shown = place;
  }

  private ProbeDescription place(String[] words) {
    switch (words[0]) {
      case "tracepoint" -> {
        require(words.length == 2, "expected: tracepoint NAME");
        return new ProbeDescription("rawtp", "", "", words[1]);
      }
      case "function" -> {
        require(words.length == 3, "expected: function NAME entry or return");
        return new ProbeDescription("fbt", "", words[1], words[2]);
      }
      case "sample" -> {
        require(words.length == 2, "expected: sample COUNTERS");
        return new ProbeDescription("sample", "", "", words[1]);
      }
      case "counter" -> {
        require(words.length == 2, "expected: counter EVENT");
        return new ProbeDescription("cpc", "", "", words[1].concat("-all-1"));
      }
      default -> throw wrong("unknown kind of source: " + words[0]);
    }
  }

  private void endSource() {
    if (source == null) {
      return;
    }
    Definition.Source made =
        new Definition.Source(
            source,
            shown,
            List.copyOf(has),
            List.copyOf(lacks),
            List.copyOf(symbols),
            takes,
            guard,
            Map.copyOf(values),
            List.copyOf(needs));
    if (joined) {
      require(!alternatives.isEmpty(), "nothing to join");
      alternatives.get(alternatives.size() - 1).add(made);
    } else {
      List<Definition.Source> alternative = new ArrayList<>();
      alternative.add(made);
      alternatives.add(alternative);
    }
    require(helper == (body != null), "a helper needs do, a probe has none");
    if (helper) {
      bodies.put(made, body);
    }
    source = null;
    guard = null;
    body = null;
    has = new ArrayList<>();
    lacks = new ArrayList<>();
    symbols = new ArrayList<>();
    takes = 0;
    needs = new ArrayList<>();
    values = new HashMap<>();
  }

  private void endUnit() {
    endSource();
    if (head == null) {
      return;
    }
    if (helper) {
      helpers.add(new Definition.HelperClauses(head, List.copyOf(alternatives), bodies));
    } else {
      probes.add(probe());
    }
    head = null;
    absence = null;
    alternatives = new ArrayList<>();
    bodies = new IdentityHashMap<>();
  }

  /** {@code NAME [(TYPE NAME, ...) [: (TYPE NAME, ...)]]}. */
  private Definition.Probe probe() {
    int open = head.indexOf('(');
    String name = (open < 0 ? head : head.substring(0, open)).strip();
    List<Definition.Native> natives = new ArrayList<>();
    List<TranslatedArgument> translated = new ArrayList<>();
    if (open >= 0) {
      int close = head.indexOf(')', open);
      natives.addAll(arguments(head.substring(open + 1, close)));
      int second = head.indexOf('(', close);
      List<Definition.Native> seen =
          second < 0 ? natives : arguments(head.substring(second + 1, head.indexOf(')', second)));
      for (Definition.Native one : seen) {
        translated.add(new TranslatedArgument(one.type(), index(natives, one.name())));
      }
    }
    for (List<Definition.Source> alternative : alternatives) {
      for (Definition.Source from : alternative) {
        for (Definition.Native one : natives) {
          require(from.values().containsKey(one.name()), name + " misses " + one.name());
        }
        require(from.values().size() == natives.size(), name + " has too many values");
      }
    }
    return new Definition.Probe(
        name, List.copyOf(natives), List.copyOf(translated), List.copyOf(alternatives), absence);
  }

  private int index(List<Definition.Native> natives, String name) {
    for (int i = 0; i < natives.size(); i++) {
      if (natives.get(i).name().equals(name)) {
        return i;
      }
    }
    throw wrong("no native argument is called " + name);
  }

  private List<Definition.Native> arguments(String list) {
    List<Definition.Native> arguments = new ArrayList<>();
    if (list.isBlank()) {
      return arguments;
    }
    for (String one : list.split(",")) {
      String text = one.strip();
      int end = text.length();
      while (end > 0 && Character.isJavaIdentifierPart(text.charAt(end - 1))) {
        end--;
      }
      require(end > 0 && end < text.length(), "expected a type and a name: " + text);
      arguments.add(new Definition.Native(text.substring(0, end).strip(), text.substring(end)));
    }
    return arguments;
  }

  /** Of provider, module, function, name, arguments. */
  private ProviderAttributes attributes(String[] triplets) {
    require(triplets.length == 5, "expected five triplets");
    return new ProviderAttributes(
        attributes(triplets[0]),
        attributes(triplets[1]),
        attributes(triplets[2]),
        attributes(triplets[3]),
        attributes(triplets[4]));
  }

  private Attributes attributes(String triplet) {
    String[] parts = triplet.split("/");
    for (Attributes.Stability name : Attributes.Stability.values()) {
      for (Attributes.Stability data : Attributes.Stability.values()) {
        for (Attributes.DependencyClass dependency : Attributes.DependencyClass.values()) {
          if (name.toString().equals(parts[0])
              && data.toString().equals(parts[1])
              && dependency.toString().equals(parts[2])) {
            return new Attributes(name, data, dependency);
          }
        }
      }
    }
    throw wrong("no stability: " + triplet);
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw wrong(message);
    }
  }

  private IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(file + ":" + line + ": " + message);
  }
}
