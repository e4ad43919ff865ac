package jdtrace.agent.rt;

/**
 * The fields that D knows by number: number 0 is none.
 *
 * <p>{@code kinds} holds the first letter of the field's descriptor (L also for arrays), in lower case
 * for static fields, 0 where a number means nothing (yet). {@code offsets} and {@code bases} are what
 * Unsafe finds a field with.
 */
final class FieldTable {
  final Class<?>[] owners;
  final byte[] kinds;
  final long[] offsets;
  final Object[] bases;

  FieldTable(Class<?>[] owners, byte[] kinds, long[] offsets, Object[] bases) {
    this.owners = owners;
    this.kinds = kinds;
    this.offsets = offsets;
    this.bases = bases;
  }
}
