package jdtrace.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.consumer.CompiledProgram;
import jdtrace.consumer.Output;
import jdtrace.consumer.ProbeCatalog;
import jdtrace.consumer.format.ProbeListing;
import jdtrace.dif.SplicedSource;
import jdtrace.dif.Statement;
import jdtrace.dif.TranslatedArgument;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Probe;
import jdtrace.types.Type;

/**
 * {@code -l}: the list of probes, and with {@code -v} their attributes and argument types, which
 * {@code -ev} shows too.
 */
final class Lister {
  private final ProbeCatalog catalog;
  private final boolean verbose;
  private final Output out;
  private final Diagnostics diagnostics;

  Lister(ProbeCatalog catalog, boolean verbose, Output out, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.verbose = verbose;
    this.out = out;
    this.diagnostics = diagnostics;
  }

  /** Lists what the programs' statements match, or everything when there is no program. */
  void list(List<CompiledProgram> programs) throws IOException {
    ProbeListing.heading(out.buffer());
    if (programs.isEmpty()) {
      list(ProbeDescription.ANY);
    }
    for (CompiledProgram program : programs) {
      for (Statement statement : program.statements()) {
        ProbeDescription description = statement.description();
        boolean listed = statement.source() != null && catalog.count(statement) == 0;
        if (listed && !catalog.match(description).isEmpty()) {
          continue; // by another of its sources, or before a helper clause
        }
        if (list(description) == 0) {
          out.flush();
          String absence = catalog.absence(description);
          diagnostics.say(
              "failed to match "
                  + description
                  + ": No probe matches description"
                  + (absence == null ? "" : ": " + absence));
        }
      }
    }
    out.flush();
  }

  private int list(ProbeDescription description) throws IOException {
    List<Probe> probes = catalog.match(description);
    for (Probe probe : probes) {
      ProbeListing.row(out.buffer(), probe);
      if (verbose) {
        details(probe, probe.description());
      }
      out.flushLarge();
    }
    return probes.size();
  }

  /**
   * Names what each clause of a program is for, and describes the probe where that is one, or all
   * have the same arguments.
   */
  void describe(CompiledProgram program) {
    ProbeDescription last = null;
    for (Statement statement : program.statements()) {
      ProbeDescription description = statement.description();
      if (statement.helper() || description.equals(last)) {
        continue; // for another of its sources, or before it
      }
      last = description;
      out.buffer().text("\n").text(description.toString()).put('\n');
      List<Probe> probes = catalog.match(description);
      if (!probes.isEmpty() && areAlike(probes)) {
        details(probes.getFirst(), description);
      }
    }
  }

  private boolean areAlike(List<Probe> probes) {
    Provider provider = catalog.providerOf(probes.getFirst());
    List<String> types = types(provider.signature(probes.getFirst()));
    for (Probe probe : probes) {
      if (!probe.provider().equals(provider.name())
          || !types(provider.signature(probe)).equals(types)) {
        return false;
      }
    }
    return true;
  }

  private void details(Probe probe, ProbeDescription named) {
    Provider provider = catalog.providerOf(probe);
    ProviderAttributes attributes = provider.attributes();
    ProbeSignature signature = provider.signature(probe);
    ProbeListing.details(
        out.buffer(),
        attributes.of(named),
        attributes.arguments(),
        types(signature),
        sources(signature));
  }

  private static List<String> sources(ProbeSignature signature) {
    List<String> names = new ArrayList<>();
    for (SplicedSource source : signature.sources()) {
      names.add(source.shown());
    }
    return names;
  }

  /** What args[0].. are, as D writes it; null for what is not known. */
  private static List<String> types(ProbeSignature signature) {
    List<String> names = new ArrayList<>();
    if (signature.translated() != null) {
      for (TranslatedArgument argument : signature.translated()) {
        names.add(argument.type());
      }
      return names;
    }
    for (Type type : signature.arguments()) {
      names.add(type == null ? null : type.displayName());
    }
    return names;
  }
}
