package jdtrace.types.btf;

/**
 * One type as it lies in a blob, {@code struct btf_type}: name offset, info (kind flag in bit 31,
 * kind in 24-30, number of elements in 0-23), size or type id; then words that depend on the kind.
 * The whole record is known to lie inside the type section.
 */
final class BtfRecord {
  private static final int FIXED_BYTES = 12;

  private final Btf owner;
  private final int id;
  private final int at;
  private final int info;
  private final BtfKind kind;

  BtfRecord(Btf owner, int id, int at, int info) {
    this.owner = owner;
    this.id = id;
    this.at = at;
    this.info = info;
    this.kind = BtfKind.of(BtfHeader.kindNumber(info));
  }

  /** The blob that holds the record, which may be the base of the one that was asked. */
  Btf owner() {
    return owner;
  }

  int id() {
    return id;
  }

  BtfKind kind() {
    return kind;
  }

  boolean kindFlag() {
    return info < 0;
  }

  int elements() {
    return BtfHeader.elements(info);
  }

  int nameOffset() {
    return owner.bytes().word(at);
  }

  String name() {
    return owner.string(nameOffset());
  }

  /** Bytes, for kinds that have a size. */
  int size() {
    return owner.bytes().word(at + 8);
  }

  /** The type that this one is about, for kinds that refer to one. */
  int target() {
    return owner.bytes().word(at + 8);
  }

  /** Word {@code index} of the data after the fixed part. */
  int word(int index) {
    return owner.bytes().word(at + FIXED_BYTES + 4 * index);
  }

  /** Word {@code field} of element {@code element}. */
  int word(int element, int field) {
    int start = at + FIXED_BYTES + kind.headBytes() + element * kind.elementBytes();
    return owner.bytes().word(start + 4 * field);
  }

  int arrayElement() {
    return word(0);
  }

  int arrayCount() {
    return word(2);
  }

  int memberType(int member) {
    return word(member, 1);
  }

  /** Bits from the start of the structure. */
  int memberBitOffset(int member) {
    int offset = word(member, 2);
    return kindFlag() ? offset & 0xffffff : offset;
  }

  /** Bits of a bit-field, or 0; old blobs keep them in the integer type instead. */
  int memberBitSize(int member) {
    return kindFlag() ? word(member, 2) >>> 24 : 0;
  }

  /** The value of an enumerator, extended to 64 bits as its signedness says. */
  long enumValue(int element) {
    int low = word(element, 1);
    if (kind == BtfKind.ENUM64) {
      return Integer.toUnsignedLong(low) | (long) word(element, 2) << 32;
    }
    return kindFlag() ? low : Integer.toUnsignedLong(low);
  }
}
