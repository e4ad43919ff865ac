package jdtrace.consumer;

import jdtrace.base.Attributes;
import jdtrace.consumer.format.OutputBuffer;
import jdtrace.consumer.format.ProbeListing;
import jdtrace.dif.Statement;
import jdtrace.provider.Provider;
import jdtrace.runtime.Probe;

/** {@code -v}: the minimum stability of all that a program uses. */
public final class StabilityReport {
  private StabilityReport() {}

  /** {@code name} is how the program is called in messages. */
  public static void write(
      OutputBuffer out, CompiledProgram program, String name, ProbeCatalog catalog) {
    Attributes probes = null;
    Attributes statements = null;
    for (Statement statement : program.statements()) {
      if (statement.helper()) {
        continue;
      }
      statements = least(statements, statement.attributes());
      Provider provider = null;
      for (Probe probe : catalog.match(statement.description())) {
        if (provider == null || !provider.name().equals(probe.provider())) {
          provider = catalog.providerOf(probe);
          probes = least(probes, provider.attributes().of(statement.description()));
        }
      }
    }
    ProbeListing.stability(
        out,
        name,
        probes == null ? Attributes.STABLE_COMMON : probes,
        statements == null ? Attributes.STABLE_COMMON : statements);
  }

  private static Attributes least(Attributes a, Attributes b) {
    return a == null ? b : a.min(b);
  }
}
