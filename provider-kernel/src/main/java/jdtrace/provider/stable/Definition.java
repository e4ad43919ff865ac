package jdtrace.provider.stable;

import java.util.List;
import java.util.Map;
import jdtrace.base.ProbeDescription;
import jdtrace.dif.ProbeSource;
import jdtrace.dif.TranslatedArgument;
import jdtrace.provider.ProviderAttributes;

/** A provider's file of definitions, read: nothing of it has been asked of the kernel yet. */
record Definition(ProviderAttributes attributes, List<Probe> probes, List<HelperClauses> helpers) {

  /**
   * @param natives names and types of the native arguments
   * @param translated what args[] show; never null
   * @param alternatives the first of which all sources exist is the probe's
   * @param absence why there is no probe where none of them exists
   */
  record Probe(
      String name,
      List<Native> natives,
      List<TranslatedArgument> translated,
      List<List<Source>> alternatives,
      String absence) {}

  /** A native argument. */
  record Native(String type, String name) {}

  /**
   * @param shown how lists call it
   * @param has members that the kernel's structures must have, {@code tag.path}
   * @param lacks members that they must not have
   * @param symbols functions that must exist
   * @param takes how many arguments the place must have at least
   * @param guard null for always
   * @param values of the native arguments by name
   * @param helpers names of the helpers that must run
   */
  record Source(
      ProbeSource source,
      String shown,
      List<String> has,
      List<String> lacks,
      List<String> symbols,
      int takes,
      String guard,
      Map<String, String> values,
      List<String> helpers) {

    ProbeDescription place() {
      return source.place();
    }
  }

  /**
   * Clauses that probes need.
   *
   * @param alternatives the first of which all sources exist is carried out
   * @param bodies statements by source
   */
  record HelperClauses(String name, List<List<Source>> alternatives, Map<Source, String> bodies) {}

  /** The probe of a name, or null. */
  Probe probe(String name) {
    for (Probe probe : probes) {
      if (probe.name().equals(name)) {
        return probe;
      }
    }
    return null;
  }

  /** The helper of a name, which is there. */
  HelperClauses helper(String name) {
    for (HelperClauses helper : helpers) {
      if (helper.name().equals(name)) {
        return helper;
      }
    }
    throw new IllegalArgumentException("no helper " + name);
  }
}
