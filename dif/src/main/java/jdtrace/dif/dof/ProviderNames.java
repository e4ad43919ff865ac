package jdtrace.dif.dof;

import jdtrace.dif.dof.DofException.Rule;

/** The length of the names of providers and probes (spec dof.md section 2). */
final class ProviderNames {
  private static final int MAX_NAME = 63;

  private ProviderNames() {}

  /** A name from 1 to 63 bytes, at an offset inside of its table. */
  static void check(StringTables strings, int table, int offset, CheckLinks.Failure failure)
      throws DofException {
    int length = strings.length(table, offset);
    if (length == 0 || length > MAX_NAME) {
      throw failure.at(Rule.STRING, 16, "a name of " + length + " bytes");
    }
  }
}
