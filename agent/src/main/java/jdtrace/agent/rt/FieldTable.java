package jdtrace.agent.rt;

/**
 * The fields that D knows by number: number 0 is none.
 *
 * <p>{@code kinds} holds the first letter of the field's descriptor (L also for arrays), in lower case
 * for static fields, 0 where a number means nothing (yet). {@code offsets} and {@code bases} are what
 * Unsafe finds a field with. Two kinds are no fields, but known of every object: {@link #CLASS_NAME},
 * a String, and {@link #IDENTITY_HASH}, an int.
 */
final class FieldTable {
  static final byte CLASS_NAME = 'N';
  static final byte IDENTITY_HASH = 'H';

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
