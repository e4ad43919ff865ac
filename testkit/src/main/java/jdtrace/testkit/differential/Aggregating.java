package jdtrace.testkit.differential;

/** The aggregations of random scripts: each function, with keys of each kind. */
enum Aggregating {
  COUNT("@c", "", "count()"),
  KEYED("@k", "ns", "count()"),
  SUM("@s", "n", "sum(#)"),
  MIN("@n", "s", "min(#)"),
  MAX("@x", "", "max(#)"),
  AVERAGE("@v", "sn", "avg(#)"),
  DEVIATION("@d", "n", "stddev(#)"),
  QUANTIZE("@q", "", "quantize(#)"),
  QUANTIZE_KEYED("@qk", "s", "quantize(#)"),
  LINEAR("@l", "", "lquantize(#, 0, 100, 10)"),
  LINEAR_KEYED("@lk", "n", "lquantize(#, -10, 10)"),
  LOG_LINEAR("@ll", "", "llquantize(#, 10, 0, 6, 20)");

  private final String name;
  private final String keys;
  private final String function;

  Aggregating(String name, String keys, String function) {
    this.name = name;
    this.keys = keys;
    this.function = function;
  }

  /** A letter for each key: s a string, n a number. */
  String keys() {
    return keys;
  }

  boolean hasValue() {
    return function.contains("#");
  }

  /** The aggregating statement, with places for keys and value. */
  String statement() {
    if (keys.isEmpty()) {
      return name + " = " + function + "; ";
    }
    return name + "[" + "#, ".repeat(keys.length() - 1) + "#] = " + function + "; ";
  }

  /** A printa() of it. */
  String printed(boolean formatted) {
    if (!formatted) {
      return "printa(" + name + ")";
    }
    StringBuilder format = new StringBuilder("printa(\"");
    for (int i = 0; i < keys.length(); i++) {
      format.append(keys.charAt(i) == 's' ? "%s " : "%d ");
    }
    return format + "%@d\\n\", " + name + ")";
  }
}
