package jdtrace.dif.dof;

import jdtrace.dif.dof.DofException.Rule;

/** The probes of one provider against the tables that the provider links (spec dof.md section 2). */
final class CheckProbes {
  /** Bytes of a type's text with its NUL. */
  private static final int MAX_TYPE_BYTES = 128;

  private final StringTables strings;
  private final TableBounds bounds;
  private final int table;
  private final ByteString arguments;
  private final int offsets;
  private final int offsetCount;
  private final int enabled;
  private final int enabledCount;
  private CheckLinks.Failure failure;

  /** All numbers are indices of sections; {@code enabled} is negative for none. */
  CheckProbes(
      DofFile file,
      StringTables strings,
      TableBounds bounds,
      int table,
      int arguments,
      int offsets,
      int enabled) {
    this.strings = strings;
    this.bounds = bounds;
    this.table = table;
    this.arguments = ((DofSection.ProbeArguments) file.section(arguments)).indices();
    this.offsets = offsets;
    this.offsetCount = ((DofSection.Offsets) file.section(offsets)).offsets().size();
    this.enabled = enabled;
    this.enabledCount =
        enabled < 0 ? 0 : ((DofSection.Offsets) file.section(enabled)).offsets().size();
  }

  void check(DofSection.Probes probes, CheckLinks.Failure failure) throws DofException {
    this.failure = failure;
    int at = 0;
    for (DofSection.ProbeEntry probe : probes.entries()) {
      check(probe, at);
      at += 48;
    }
  }

  private void check(DofSection.ProbeEntry p, int at) throws DofException {
    string(p.function(), at + 8);
    string(p.name(), at + 12);
    ProviderNames.check(
        strings, table, p.name(), (rule, offset, what) -> failure.at(rule, at + 12, what));
    types(p.nativeTypes(), p.nativeCount(), at + 16);
    types(p.translatedTypes(), p.translatedCount(), at + 20);
    range(p.argumentIndex(), p.translatedCount(), arguments.size(), at + 24, "argument mapping");
    range(p.offsetIndex(), p.offsetCount(), offsetCount, at + 28, "offsets");
    range(p.enabledIndex(), p.enabledCount(), enabledCount, at + 36, "is-enabled offsets");
    for (int i = 0; i < p.translatedCount(); i++) {
      int source = arguments.at(p.argumentIndex() + i) & 0xff;
      if (source >= p.nativeCount()) {
        throw failure.at(
            Rule.RANGE, at + 24, "argument " + i + " comes from native argument " + source);
      }
    }
    if (bounds.repeats(offsets, p.offsetIndex(), p.offsetIndex() + p.offsetCount())
        || enabled >= 0
            && bounds.repeats(enabled, p.enabledIndex(), p.enabledIndex() + p.enabledCount())) {
      throw failure.at(Rule.TRACEPOINT, at + 28, "two tracepoints at one place");
    }
  }

  /** A range of no entries may begin anywhere, also behind its table. */
  private void range(int index, int count, int entries, int at, String what) throws DofException {
    if (count > 0 && (index < 0 || (long) index + count > entries)) {
      throw failure.at(
          Rule.RANGE,
          at,
          what
              + " "
              + Integer.toUnsignedString(index)
              + " to "
              + (Integer.toUnsignedLong(index) + count - 1)
              + " of "
              + entries);
    }
  }

  private void types(int first, int count, int at) throws DofException {
    if (count == 0) {
      return;
    }
    string(first, at);
    if (!strings.holds(table, first, count)) {
      throw failure.at(Rule.RANGE, at, "more argument types than strings");
    }
    for (int i = 0; i < count; i++) {
      if (strings.length(table, first, i) >= MAX_TYPE_BYTES) {
        throw failure.at(Rule.STRING, at, "the type of argument " + i + " is too long");
      }
    }
  }

  private void string(int offset, int at) throws DofException {
    if (Integer.compareUnsigned(offset, strings.bytes(table)) >= 0) {
      throw failure.at(
          Rule.STRING,
          at,
          "string at "
              + Integer.toUnsignedString(offset)
              + " of "
              + strings.bytes(table)
              + " bytes");
    }
  }
}
