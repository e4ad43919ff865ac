package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdtrace.base.Attributes;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.provider.SourceProvider;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.Types;
import jdtrace.types.btf.BtfFunction;
import jdtrace.types.btf.KernelTypes;

/** Every function of the kernel as two probes, its entry and its return (spec providers.md section 4). */
public final class FbtProvider implements Provider, SourceProvider {
  private static final String NAME = "fbt";
  private static final String ENTRY = "entry";
  private static final String RETURN = "return";

  /** Ids: two for each type of a module's BTF, whether it is a function or not; modules in order. */
  private static final int FIRST_ID = 200_000;

  private static final int MODULE_IDS = 1 << 20;

  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_ISA,
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_ISA);

  private final KernelFunctions functions;
  private final Supplier<Long> most;
  private final EnablingReport report;
  private List<String> modules;

  /**
   * @param types of the running kernel
   * @param most how many probes may be enabled at a time
   * @param report told how enabling many goes
   */
  public FbtProvider(Supplier<KernelTypes> types, Supplier<Long> most, EnablingReport report) {
    this.functions = new KernelFunctions(types);
    this.most = most;
    this.report = report;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    boolean entries = Glob.matches(description.name(), ENTRY);
    boolean returns = Glob.matches(description.name(), RETURN);
    if (!entries && !returns || !Mechanism.missing().isEmpty()) {
      return;
    }
    List<Probe> found = new ArrayList<>();
    for (KernelFunction function :
        functions.matching(description.module(), description.function())) {
      if (entries) {
        found.add(probe(function, false));
      }
      if (returns) {
        found.add(probe(function, true));
      }
    }
    found.sort(Comparator.comparingInt(Probe::id));
    found.forEach(sink);
  }

  private Probe probe(KernelFunction function, boolean atReturn) {
    int module = modules().indexOf(function.module());
    int id =
        FIRST_ID
            + module * MODULE_IDS
            + 2 * (function.btfId() - functions.types().firstId(function.module()))
            + (atReturn ? 1 : 0);
    return new Probe(id, NAME, function.module(), function.name(), atReturn ? RETURN : ENTRY);
  }

  /** The kernel, then its modules. */
  private List<String> modules() {
    if (modules == null) {
      modules = new ArrayList<>();
      modules.add(KernelTypes.CORE);
      modules.addAll(functions.types().modules());
    }
    return modules;
  }

  @Override
  public String absence(ProbeDescription description) {
    if (!description.provider().equals(NAME)) {
      return null;
    }
    String missing = Mechanism.missing();
    return missing.isEmpty() ? null : missing;
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    BtfFunction function =
        functions.types().prototype(probe.module(), probe.function()).orElse(null);
    return function == null
        ? ProbeSignature.NONE
        : new ProbeSignature(arguments(function.type(), probe.name().equals(RETURN)));
  }

  /** At a return: the offset, then the result if there is one. */
  private static List<Type> arguments(Type.Function type, boolean atReturn) {
    if (!atReturn) {
      return type.parameters();
    }
    return ArgumentPlaces.isVoid(type.result())
        ? List.of(Types.ULONG)
        : List.of(Types.ULONG, type.result());
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    int module = (id - FIRST_ID) / MODULE_IDS;
    if (id < FIRST_ID || !Mechanism.missing().isEmpty() || module >= modules().size()) {
      return null;
    }
    String name = modules().get(module);
    int type = (id - FIRST_ID) % MODULE_IDS / 2 + functions.types().firstId(name);
    String function = functions.types().functionName(name, type);
    KernelFunction known = function == null ? null : functions.named(name, function);
    return known == null ? null : probe(known, (id - FIRST_ID) % 2 != 0);
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    require();
    Map<Integer, Probe> wanted = new LinkedHashMap<>();
    Map<Integer, Boolean> exact = new LinkedHashMap<>();
    UsedArguments used = new UsedArguments();
    for (Match match : matches) {
      used.add(match.statement());
      boolean named = !Glob.isGlob(match.statement().description().function());
      for (Probe probe : match.probes()) {
        if (probe.provider().equals(NAME)) {
          wanted.put(probe.id(), probe);
          exact.merge(probe.id(), named, Boolean::logicalOr);
        }
      }
    }
    if (wanted.size() > most.get()) {
      throw new EngineException(
          wanted.size()
              + " fbt probes are more than fbtmax allows ("
              + most.get()
              + "): every call of these functions, on every CPU, would run a program; -x fbtmax="
              + wanted.size()
              + " enables them all the same");
    }
    Map<String, KernelFunction> places = places(matches);
    List<FunctionProbe> probes = new ArrayList<>();
    for (Probe probe : wanted.values()) {
      KernelFunction place = places.get(probe.module().concat("`").concat(probe.function()));
      probes.add(functionProbe(place, probe, probe.name().equals(RETURN), exact.get(probe.id())));
    }
    Mechanism mechanism = Mechanism.of(probes.size());
    if (mechanism.skipsUncounted()) {
      report.say(
          "fbt probes that fire while one of them is being dealt with on the same CPU are lost, and"
              + " this kernel does not count them");
    }
    return new FunctionSites(mechanism, probes, report).sites(used);
  }

  /** The functions of all matched probes: one pass for each description. */
  private Map<String, KernelFunction> places(List<Match> matches) {
    Map<String, KernelFunction> places = new LinkedHashMap<>();
    for (Match match : matches) {
      ProbeDescription description = match.statement().description();
      for (KernelFunction function :
          functions.matching(description.module(), description.function())) {
        places.put(function.module().concat("`").concat(function.name()), function);
      }
    }
    return places;
  }

  private FunctionProbe functionProbe(
      KernelFunction place, Probe as, boolean atReturn, boolean exact) {
    BtfFunction prototype =
        place == null
            ? null
            : functions.types().prototype(place.module(), place.name()).orElse(null);
    if (prototype == null) {
      throw new MissingAbilityException(
          "function " + as.function() + " is gone: its module was unloaded");
    }
    return new FunctionProbe(as, place, prototype.type(), atReturn, exact);
  }

  @Override
  public List<Type> arguments(ProbeDescription place) {
    boolean atReturn = place.name().equals(RETURN);
    if (!atReturn && !place.name().equals(ENTRY) || !Mechanism.missing().isEmpty()) {
      return null;
    }
    KernelFunction function = functions.named(place.module(), place.function());
    return function == null
        ? null
        : arguments(
            functions.types().prototype(function.module(), function.name()).orElseThrow().type(),
            atReturn);
  }

  @Override
  public Site site(ProbeSource source, Probe as) {
    require();
    ProbeDescription place = source.place();
    FunctionProbe probe =
        functionProbe(
            functions.named(place.module(), place.function()),
            as,
            place.name().equals(RETURN),
            true);
    return FunctionSites.serving(source, probe, report);
  }

  private static void require() {
    require(Ability.PRIVILEGE);
    require(Ability.BPF);
    String missing = Mechanism.missing();
    if (!missing.isEmpty()) {
      throw new MissingAbilityException(missing);
    }
  }

  private static void require(Ability ability) {
    String reason = Capabilities.get().reason(ability);
    if (!reason.isEmpty()) {
      throw new MissingAbilityException("fbt probes need " + ability.title() + ": " + reason);
    }
  }
}
