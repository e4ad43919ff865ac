package jdtrace.provider.stable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.SplicedSource;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.provider.SourceProvider;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.btf.KernelTypes;

/** A provider whose probes are defined by a file over the places of other providers. */
public final class StableProvider implements Provider {
  private static final String MODULE = "vmlinux";

  private final String name;
  private final int firstId;
  private final List<SourceProvider> places;
  private final Supplier<KernelTypes> types;
  private final Map<String, ProbeSignature> signatures = new HashMap<>();
  private Definition definition;

  /**
   * @param name of the provider and of its file of definitions
   * @param firstId of its range of ids
   * @param places the providers that sources may name; a source of another does not exist
   */
  public StableProvider(
      String name, int firstId, List<SourceProvider> places, Supplier<KernelTypes> types) {
    this.name = name;
    this.firstId = firstId;
    this.places = places;
    this.types = types;
  }

  @Override
  public String name() {
    return name;
  }

  /** The file, read on first use. */
  private Definition definition() {
    if (definition == null) {
      definition = DefinitionReader.read(text(), file());
    }
    return definition;
  }

  private String file() {
    return name.concat(".probes");
  }

  private String text() {
    try (InputStream in = StableProvider.class.getResourceAsStream(file())) {
      if (in == null) {
        throw new IllegalStateException("no definitions of provider " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    if (!canMatch(description)) {
      return;
    }
    List<Definition.Probe> probes = definition().probes();
    for (int i = 0; i < probes.size(); i++) {
      Definition.Probe probe = probes.get(i);
      if (Glob.matches(description.name(), probe.name()) && !signature(probe).sources().isEmpty()) {
        sink.accept(probe(i, probe));
      }
    }
  }

  /** Without the file being read: BEGIN, tick-1s and syscall entries are none of ours. */
  private static boolean canMatch(ProbeDescription description) {
    return Glob.matches(description.module(), MODULE)
        && Glob.matches(description.function(), "")
        && switch (description.name()) {
          case "BEGIN", "END", "ERROR", "entry", "return" -> false;
          default ->
              !description.name().startsWith("tick-") && !description.name().startsWith("profile-");
        };
  }

  private Probe probe(int index, Definition.Probe probe) {
    return new Probe(firstId + index, name, MODULE, "", probe.name());
  }

  @Override
  public String absence(ProbeDescription description) {
    if (Glob.isGlob(description.name()) || !canMatch(description)) {
      return null;
    }
    Definition.Probe probe = definition().probe(description.name());
    return probe == null || !signature(probe).sources().isEmpty() ? null : reason(probe);
  }

  private String reason(Definition.Probe probe) {
    if (probe.absence() != null) {
      return probe.absence();
    }
    StringBuilder text = new StringBuilder("this kernel lacks ");
    for (int i = 0; i < probe.alternatives().size(); i++) {
      text.append(i == 0 ? "" : " or ");
      List<Definition.Source> alternative = probe.alternatives().get(i);
      for (int j = 0; j < alternative.size(); j++) {
        text.append(j == 0 ? "" : " + ").append(alternative.get(j).shown());
      }
    }
    return text.append(", or has it in a form of which ")
        .append(name)
        .append(":::")
        .append(probe.name())
        .append(" cannot be made")
        .toString();
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return signature(definition().probes().get(probe.id() - firstId));
  }

  private ProbeSignature signature(Definition.Probe probe) {
    return signatures.computeIfAbsent(probe.name(), _ -> make(probe));
  }

  private ProbeSignature make(Definition.Probe probe) {
    List<Type> natives = Collections.nCopies(probe.natives().size(), null);
    for (List<Definition.Source> alternative : probe.alternatives()) {
      List<SplicedSource> sources = spliced(probe, alternative);
      if (sources != null) {
        return new ProbeSignature(natives, probe.translated(), sources);
      }
    }
    return ProbeSignature.NONE;
  }

  /** All sources of an alternative, or null when one of them does not exist here. */
  private List<SplicedSource> spliced(Definition.Probe probe, List<Definition.Source> alternative) {
    List<SplicedSource> sources = new ArrayList<>();
    for (Definition.Source source : alternative) {
      List<Type> place = existing(source);
      List<SplicedSource.HelperClause> helpers = place == null ? null : helpers(source);
      if (helpers == null) {
        return null;
      }
      List<SplicedSource.Argument> arguments = new ArrayList<>();
      for (Definition.Native one : probe.natives()) {
        arguments.add(new SplicedSource.Argument(one.type(), source.values().get(one.name())));
      }
      sources.add(
          new SplicedSource(
              source.source(),
              source.shown(),
              place,
              source.guard(),
              List.copyOf(arguments),
              helpers,
              file()));
    }
    return List.copyOf(sources);
  }

  /** The helper clauses a source needs, or null when one cannot be had. */
  private List<SplicedSource.HelperClause> helpers(Definition.Source source) {
    List<SplicedSource.HelperClause> clauses = new ArrayList<>();
    for (String needed : source.helpers()) {
      Definition.HelperClauses helper = definition().helper(needed);
      boolean found = false;
      for (int i = 0; i < helper.alternatives().size() && !found; i++) {
        found = addClauses(helper, helper.alternatives().get(i), clauses);
      }
      if (!found) {
        return null;
      }
    }
    return List.copyOf(clauses);
  }

  private boolean addClauses(
      Definition.HelperClauses helper,
      List<Definition.Source> alternative,
      List<SplicedSource.HelperClause> clauses) {
    List<SplicedSource.HelperClause> made = new ArrayList<>();
    for (Definition.Source source : alternative) {
      List<Type> place = existing(source);
      if (place == null) {
        return false;
      }
      made.add(
          new SplicedSource.HelperClause(
              name + "." + helper.name() + "." + made.size(),
              source.source(),
              place,
              source.guard(),
              helper.bodies().get(source)));
    }
    clauses.addAll(made);
    return true;
  }

  /** The arguments of a source's place, or null when the source does not exist here. */
  private List<Type> existing(Definition.Source source) {
    SourceProvider provider = provider(source.place());
    List<Type> arguments = provider == null ? null : provider.arguments(source.place());
    if (arguments == null
        || source.source().thread() >= arguments.size()
        || source.takes() > arguments.size()) {
      return null;
    }
    for (String symbol : source.symbols()) {
      if (types.get().prototype(KernelTypes.CORE, symbol).isEmpty()) {
        return null;
      }
    }
    for (String path : source.has()) {
      if (!hasMember(path)) {
        return null;
      }
    }
    for (String path : source.lacks()) {
      if (hasMember(path)) {
        return null;
      }
    }
    return arguments;
  }

  private boolean hasMember(String path) {
    int dot = path.indexOf('.');
    return types
        .get()
        .member(Type.TagKind.STRUCT, path.substring(0, dot), path.substring(dot + 1))
        .isPresent();
  }

  private SourceProvider provider(ProbeDescription place) {
    for (SourceProvider provider : places) {
      if (provider.name().equals(place.provider())) {
        return provider;
      }
    }
    return null;
  }

  @Override
  public ProviderAttributes attributes() {
    return definition().attributes();
  }

  @Override
  public Probe probe(int id) {
    int index = id - firstId;
    if (index < 0 || index >= definition().probes().size()) {
      return null;
    }
    Definition.Probe probe = definition().probes().get(index);
    return signature(probe).sources().isEmpty() ? null : probe(index, probe);
  }

  private record Wanted(Probe probe, ProbeSource source) {}

  @Override
  public List<Site> sites(List<Match> matches) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    for (Match match : matches) {
      ProbeSource source = match.statement().source();
      for (Probe probe : match.probes()) {
        if (source != null && probe.provider().equals(name)) {
          wanted.add(new Wanted(probe, source));
        }
      }
    }
    List<Site> sites = new ArrayList<>();
    for (Wanted one : wanted) {
      SourceProvider provider = provider(one.source().place());
      if (provider == null || provider.arguments(one.source().place()) == null) {
        throw new jdtrace.provider.MissingAbilityException(
            one.probe().description()
                + " was compiled for "
                + one.source().place()
                + ", which this kernel lacks");
      }
      sites.add(provider.site(one.source(), one.probe()));
    }
    return sites;
  }
}
