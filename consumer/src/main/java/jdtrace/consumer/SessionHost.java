package jdtrace.consumer;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.base.ProbeDescription;
import jdtrace.lang.CompileHost;
import jdtrace.lang.LanguageVersion;
import jdtrace.lang.LibraryFiles;
import jdtrace.provider.Provider;
import jdtrace.runtime.Probe;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/** The compiler's view of a session. */
final class SessionHost implements CompileHost {
  private final World world;
  private final OptionSettings options;
  private final ProbeCatalog catalog;
  private final List<String> arguments;
  private final String commandName;
  private final LibraryFiles libraries;
  private String scriptName;

  SessionHost(
      World world,
      OptionSettings options,
      ProbeCatalog catalog,
      List<String> arguments,
      String commandName) {
    this.world = world;
    this.options = options;
    this.catalog = catalog;
    this.arguments = List.copyOf(arguments);
    this.commandName = commandName;
    this.scriptName = commandName;
    this.libraries = new SessionLibraries(world, options);
  }

  /** {@code $0} is the script while one is compiled, else the command. */
  void compiling(String file) {
    scriptName = file == null ? commandName : file;
  }

  @Override
  public void announce(List<ProbeDescription> descriptions) {
    catalog.announce(descriptions);
  }

  @Override
  public ProbeMatch match(ProbeDescription description) {
    return new MatchedProbes(catalog, description).match();
  }

  @Override
  public String absence(ProbeDescription description) {
    return catalog.absence(description);
  }

  @Override
  public ProbeDescription describe(long probeId) {
    Probe probe = catalog.probe(probeId);
    return probe == null ? null : probe.description();
  }

  @Override
  public Type receiver(ProbeDescription description) {
    Type common = null;
    for (Probe probe : catalog.match(description)) {
      Type type = catalog.providerOf(probe).receiver(probe);
      if (type == null) {
        return null;
      }
      common = common == null || common.equals(type) ? type : Types.VOID_POINTER;
    }
    return common;
  }

  @Override
  public TypeCatalog types() {
    return world.programTypes();
  }

  @Override
  public LibraryFiles libraries() {
    return options.isSet("nolibs") ? LibraryFiles.NONE : libraries;
  }

  @Override
  public boolean hasProvider(String name) {
    for (Provider provider : catalog.providers()) {
      if (provider.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasModule(String name) {
    return world.hasModule(name);
  }

  @Override
  public boolean hasMember(String path) {
    return KernelMembers.has(world.types(), path);
  }

  @Override
  public LanguageVersion version() {
    String version = options.text("version");
    return version == null ? null : LanguageVersion.of(version);
  }

  @Override
  public OptionalLong symbolAddress(String module, String name) {
    return world.symbolAddress(module, name);
  }

  @Override
  public OptionalLong macro(String name) {
    return switch (name) {
      case "projid", "taskid" -> OptionalLong.of(0);
      default -> world.macro(name);
    };
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public String scriptName() {
    return scriptName;
  }

  @Override
  public void option(String name, String value) {
    options.setFromProgram(name, value);
  }

  @Override
  public CompileOptions options() {
    return new CompileOptions(
        options.isSet("zdefs"),
        options.isSet("empty"),
        options.isSet("pspec"),
        options.isSet("argref"),
        options.isSet("defaultargs"),
        options.oracle(),
        options.minimumAttributes(),
        options.stringBytes());
  }

  @Override
  public String nearestProbe(ProbeDescription description) {
    return catalog.nearest(description);
  }
}
