package jdtrace.fuzz;

import java.util.List;
import java.util.function.Consumer;
import jdtrace.base.Attributes;
import jdtrace.base.ProbeDescription;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.Types;

/** {@code fuzz::read:entry} and {@code fuzz::write:entry}: probes with arguments; they never fire. */
final class TypedProvider implements Provider {
  private static final Probe READ = new Probe(9001, "fuzz", "vmlinux", "read", "entry");
  private static final Probe WRITE = new Probe(9002, "fuzz", "vmlinux", "write", "entry");

  @Override
  public String name() {
    return "fuzz";
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    for (Probe probe : List.of(READ, WRITE)) {
      if (description.matches(probe.provider(), probe.module(), probe.function(), probe.name())) {
        sink.accept(probe);
      }
    }
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    Type second = probe.id() == READ.id() ? new Type.Pointer(Types.CHAR, true) : Types.ULONG;
    return new ProbeSignature(
        List.of(Types.INT, second, new Type.Pointer(FuzzWorld.POINT), Types.USHORT));
  }

  @Override
  public ProviderAttributes attributes() {
    return new ProviderAttributes(
        Attributes.EVOLVING_COMMON,
        Attributes.EVOLVING_COMMON,
        Attributes.EVOLVING_COMMON,
        Attributes.EVOLVING_COMMON,
        Attributes.PRIVATE_ISA);
  }

  @Override
  public Probe probe(int id) {
    return id == READ.id() ? READ : id == WRITE.id() ? WRITE : null;
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    return List.of();
  }
}
