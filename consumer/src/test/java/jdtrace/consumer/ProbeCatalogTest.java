package jdtrace.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.SplicedSource;
import jdtrace.lang.CompileHost;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.provider.ProviderFamily;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import org.junit.jupiter.api.Test;

/** Providers that come into being when they are named, beside those that are always there. */
class ProbeCatalogTest {
  private final Fixed plain = new Fixed("plain", false, new Probe(1, "plain", "", "f", "go"));
  private final Fixed made = new Fixed("made", true, new Probe(2, "made", "", "f", "go"));
  private final Named family = new Named();
  private final ProbeCatalog catalog = new ProbeCatalog(List.of(plain, made), List.of(family));

  private static final ProbeDescription ALL = new ProbeDescription("", "", "", "go");
  private static final ProbeDescription NAMED = new ProbeDescription("app7", "", "f", "go");

  @Test
  void patternsOfAllProvidersMeanWhatIsNamedBehindThem() {
    catalog.announce(List.of(ALL, NAMED));
    assertThat(catalog.match(ALL)).extracting(Probe::provider).contains("plain", "made", "app7");
  }

  @Test
  void theyNameNothingThemselves() {
    catalog.announce(List.of(ALL));
    assertThat(catalog.match(ALL)).extracting(Probe::provider).containsExactly("plain", "made");
    assertThat(family.all()).isEmpty();
  }

  /** Else there is no reason to look into a process before the clause that names it is compiled. */
  @Test
  void withoutAPatternNothingIsMatchedBefore() {
    catalog.announce(List.of(NAMED, new ProbeDescription("plain", "", "", "go")));
    assertThat(family.all()).isEmpty();
  }

  /**
   * Where some of the probes are made of others, the clause is compiled for each part: one part each
   * for a process's probes, because the process's name would mean all that it could have.
   */
  @Test
  void partsOfAProcessAreTheProbesThatWereNamed() {
    catalog.announce(List.of(ALL, NAMED));
    List<CompileHost.Part> parts = new MatchedProbes(catalog, ALL).match().parts();
    assertThat(parts)
        .extracting(part -> part.description().toString())
        .containsExactly("plain:::go", "made:::go", "app7::f:go");
  }

  /** A provider of one probe; made of another, or not. */
  private record Fixed(String name, boolean spliced, Probe one) implements Provider {
    @Override
    public void match(ProbeDescription description, Consumer<Probe> sink) {
      if (description.matches(name, one.module(), one.function(), one.name())) {
        sink.accept(one);
      }
    }

    @Override
    public ProbeSignature signature(Probe probe) {
      ProbeSource source = new ProbeSource(plainGo(), ProbeSource.RUNNING);
      return spliced
          ? new ProbeSignature(
              List.of(),
              null,
              List.of(
                  new SplicedSource(source, "plain", List.of(), null, List.of(), List.of(), "")))
          : ProbeSignature.NONE;
    }

    private static ProbeDescription plainGo() {
      return new ProbeDescription("plain", "", "f", "go");
    }

    @Override
    public ProviderAttributes attributes() {
      Attributes stable = Attributes.STABLE_COMMON;
      return new ProviderAttributes(stable, stable, stable, stable, stable);
    }

    @Override
    public Probe probe(int id) {
      return id == one.id() ? one : null;
    }

    @Override
    public List<Site> sites(List<Match> matches) {
      return List.of();
    }
  }

  /** Provider app7, once somebody has named it. */
  private static final class Named implements ProviderFamily {
    private final List<Provider> members = new ArrayList<>();

    @Override
    public boolean isFamilyOf(String pattern) {
      return pattern.startsWith("app");
    }

    @Override
    public List<Provider> named(String pattern) {
      if (members.isEmpty()) {
        members.add(new Fixed("app7", false, new Probe(70, "app7", "", "f", "go")));
      }
      return all();
    }

    @Override
    public List<Provider> all() {
      return List.copyOf(members);
    }
  }
}
