package jdtrace.consumer.format;

import java.util.List;
import jdtrace.base.Attributes;
import jdtrace.runtime.Probe;

/** Probe lists and stability reports: {@code -l}, {@code -lv}, {@code -v} (spec consumer.md 4). */
public final class ProbeListing {
  private ProbeListing() {}

  public static void heading(OutputBuffer out) {
    out.text("   ID   PROVIDER            MODULE                          FUNCTION NAME\n");
  }

  public static void row(OutputBuffer out, Probe probe) {
    out.decimal(probe.id(), 5).put(' ').text(probe.provider(), 10).put(' ');
    out.text(probe.module(), 17).put(' ').text(probe.function(), 33).put(' ');
    out.text(probe.name()).put('\n');
  }

  /**
   * What {@code -lv} adds below a probe's row; a type that is not known is null.
   *
   * @param sources the probes that this one is made of; empty for a place of its own
   */
  public static void details(
      OutputBuffer out,
      Attributes probe,
      Attributes arguments,
      List<String> argumentTypes,
      List<String> sources) {
    for (int i = 0; i < sources.size(); i++) {
      out.text(i == 0 ? "\n\tSource: " : ", ").text(sources.get(i));
    }
    if (!sources.isEmpty()) {
      out.put('\n');
    }
    out.text("\n\tProbe Description Attributes\n");
    attributes(out, probe);
    out.text("\n\tArgument Attributes\n");
    attributes(out, arguments);
    out.text("\n\tArgument Types\n");
    if (argumentTypes.isEmpty()) {
      out.text("\t\tNone\n");
    }
    for (int i = 0; i < argumentTypes.size(); i++) {
      final String type = argumentTypes.get(i);
      out.text("\t\targs[").decimal(i).text("]: ");
      out.text(type == null ? "(unknown)" : type).put('\n');
    }
    out.put('\n');
  }

  /**
   * {@code -v}: the minimum of everything a program's descriptions and statements use.
   *
   * @param program how the program is called: {@code description X} or {@code script X}
   */
  public static void stability(
      OutputBuffer out, String program, Attributes probe, Attributes statement) {
    out.text("\nStability attributes for ").text(program).text(":\n");
    out.text("\n\tMinimum Probe Description Attributes\n");
    attributes(out, probe);
    out.text("\n\tMinimum Statement Attributes\n");
    attributes(out, statement);
  }

  private static void attributes(OutputBuffer out, Attributes attributes) {
    out.text("\t\tIdentifier Names: ").text(attributes.name().toString());
    out.text("\n\t\tData Semantics:   ").text(attributes.data().toString());
    out.text("\n\t\tDependency Class: ").text(attributes.dependency().toString()).put('\n');
  }
}
