package jdtrace.dif;

/** The nine aggregating functions (spec aggregations.md section 1; numbers of dif.md section 9). */
public enum AggregatingFunction {
  COUNT("count", 0x701),
  MIN("min", 0x702),
  MAX("max", 0x703),
  AVG("avg", 0x704),
  SUM("sum", 0x705),
  STDDEV("stddev", 0x706),
  QUANTIZE("quantize", 0x707),
  LQUANTIZE("lquantize", 0x708),
  LLQUANTIZE("llquantize", 0x709);

  private final String text;
  private final int kind;

  AggregatingFunction(String text, int kind) {
    this.text = text;
    this.kind = kind;
  }

  /** The name in D. */
  public String text() {
    return text;
  }

  /** The action number in DOF. */
  public int kind() {
    return kind;
  }

  public boolean isDistribution() {
    return this == QUANTIZE || this == LQUANTIZE || this == LLQUANTIZE;
  }
}
