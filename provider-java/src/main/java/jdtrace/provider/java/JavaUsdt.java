package jdtrace.provider.java;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.ProbeDescription;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;

/**
 * A provider that a program in a JVM defines itself, {@code shop1234}: its probes are the entries of
 * static methods of one class (see {@code jdtrace.usdt}), which it leaves to the provider of the JVM's
 * methods to enable.
 */
final class JavaUsdt implements Provider {
  /** Class of a provider, without its name. */
  static final String PACKAGE = "jdtrace.usdt.provider.";

  private final String name;
  private final JavaProvider java;
  private final List<Probe> probes = new ArrayList<>();

  JavaUsdt(String name, JavaProvider java) {
    this.name = name;
    this.java = java;
  }

  @Override
  public String name() {
    return name;
  }

  /** Adds a probe; one that is there stays. */
  void add(Probe probe) {
    if (!probes.contains(probe)) {
      probes.add(probe);
    }
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    for (Probe probe : probes) {
      if (description.matches(name, probe.module(), probe.function(), probe.name())) {
        sink.accept(probe);
      }
    }
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return java.signature(probe);
  }

  @Override
  public ProviderAttributes attributes() {
    return java.attributes();
  }

  @Override
  public Probe probe(int id) {
    Probe probe = java.probe(id);
    return probe != null && probe.provider().equals(name) ? probe : null;
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    return java.sites(matches, name);
  }
}
