package jdtrace.dif.dof;

import java.util.List;

/**
 * A DOF file as a value: its identification and its sections in order of index. Sections refer to
 * each other by index, {@link DofSection#NONE} being "none".
 */
public record DofFile(Identification identification, List<DofSection> sections) {
  public DofFile {
    sections = List.copyOf(sections);
  }

  /** The section of an index that a checked link has. */
  public DofSection section(int index) {
    return sections.get(index);
  }

  /**
   * What the first bytes say.
   *
   * @param lp64 64-bit data model, else ILP32
   * @param bigEndian the order of all numbers
   * @param version 1; 2 with is-enabled probes; 3 with is-enabled probes of the Linux kind
   * @param integerRegisters that the DIF uses, at most 8
   * @param tupleRegisters that the DIF uses, at most 8
   */
  public record Identification(
      boolean lp64, boolean bigEndian, int version, int integerRegisters, int tupleRegisters) {
    /** What this machine's enablings say. */
    public static final Identification NATIVE = new Identification(true, false, 1, 8, 8);
  }
}
