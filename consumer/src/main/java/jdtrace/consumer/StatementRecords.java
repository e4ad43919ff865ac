package jdtrace.consumer;

import java.util.List;
import jdtrace.base.ProbeDescription;
import jdtrace.consumer.format.PrintfRenderer;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.record.RecordLayout;

/** What is needed to read the records of one statement, and what was made ready for it. */
final class StatementRecords {
  private final Match match;
  private final RecordLayout layout;

  /** By entry of the layout; null until the entry's first record, or when it formats nothing. */
  private final PrintfRenderer[] formats;

  private Probe lastProbe;
  private ProbeDescription lastDescription;

  StatementRecords(Match match, RecordLayout layout) {
    this.match = match;
    this.layout = layout;
    this.formats = new PrintfRenderer[layout.entries().size()];
  }

  Match match() {
    return match;
  }

  List<RecordLayout.Entry> entries() {
    return layout.entries();
  }

  PrintfRenderer[] formats() {
    return formats;
  }

  /** One of the statement's probes by its id. */
  Probe probe(int id) {
    if (lastProbe == null || lastProbe.id() != id) {
      lastProbe = match.probe(id);
      lastDescription = lastProbe.description();
    }
    return lastProbe;
  }

  /** The four parts of the probe asked for last. */
  ProbeDescription description() {
    return lastDescription;
  }
}
