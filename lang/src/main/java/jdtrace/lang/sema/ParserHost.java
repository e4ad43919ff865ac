package jdtrace.lang.sema;

import java.util.List;
import java.util.OptionalLong;
import jdtrace.base.ProbeDescription;
import jdtrace.lang.CompileHost;
import jdtrace.lang.LanguageVersion;
import jdtrace.lang.LibraryFiles;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;

/** A host that answers questions about types its own way. */
record ParserHost(CompileHost host, TypeCatalog types) implements CompileHost {
  @Override
  public ProbeMatch match(ProbeDescription description) {
    return host.match(description);
  }

  @Override
  public ProbeDescription describe(long probeId) {
    return host.describe(probeId);
  }

  @Override
  public LibraryFiles libraries() {
    return host.libraries();
  }

  @Override
  public boolean hasProvider(String name) {
    return host.hasProvider(name);
  }

  @Override
  public boolean hasModule(String name) {
    return host.hasModule(name);
  }

  @Override
  public boolean hasMember(String path) {
    return host.hasMember(path);
  }

  @Override
  public LanguageVersion version() {
    return host.version();
  }

  @Override
  public OptionalLong symbolAddress(String module, String name) {
    return host.symbolAddress(module, name);
  }

  @Override
  public OptionalLong macro(String name) {
    return host.macro(name);
  }

  @Override
  public List<String> arguments() {
    return host.arguments();
  }

  @Override
  public String scriptName() {
    return host.scriptName();
  }

  @Override
  public void option(String name, String value) {
    host.option(name, value);
  }

  @Override
  public String absence(ProbeDescription description) {
    return host.absence(description);
  }

  @Override
  public Type receiver(ProbeDescription description) {
    return host.receiver(description);
  }

  @Override
  public CompileOptions options() {
    return host.options();
  }

  @Override
  public String nearestProbe(ProbeDescription description) {
    return host.nearestProbe(description);
  }
}
