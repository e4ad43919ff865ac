package jdtrace.types.btf;

/**
 * The kinds of a BTF type, {@code enum BTF_KIND_*}. Each record is {@code struct btf_type} (12
 * bytes), then {@link #headBytes} once, then {@link #elementBytes} for each of its {@code vlen}
 * elements. The constants are in the order of their numbers.
 */
public enum BtfKind {
  VOID(0, 0, BtfIndex.NAMELESS),
  INT(4, 0, BtfIndex.TYPE_NAMES),
  PTR(0, 0, BtfIndex.NAMELESS),
  ARRAY(12, 0, BtfIndex.NAMELESS),
  STRUCT(0, 12, BtfIndex.STRUCT_TAGS),
  UNION(0, 12, BtfIndex.UNION_TAGS),
  ENUM(0, 8, BtfIndex.ENUM_TAGS),
  /** Only the tag is known; the kind flag says union instead of structure. */
  FWD(0, 0, BtfIndex.FORWARD_TAGS),
  TYPEDEF(0, 0, BtfIndex.TYPE_NAMES),
  VOLATILE(0, 0, BtfIndex.NAMELESS),
  CONST(0, 0, BtfIndex.NAMELESS),
  RESTRICT(0, 0, BtfIndex.NAMELESS),
  FUNC(0, 0, BtfIndex.FUNCTIONS),
  FUNC_PROTO(0, 8, BtfIndex.NAMELESS),
  VAR(4, 0, BtfIndex.VARIABLES),
  DATASEC(0, 12, BtfIndex.SECTIONS),
  FLOAT(0, 0, BtfIndex.TYPE_NAMES),
  DECL_TAG(4, 0, BtfIndex.NAMELESS),
  TYPE_TAG(0, 0, BtfIndex.NAMELESS),
  ENUM64(0, 12, BtfIndex.ENUM_TAGS),
  LOC_PARAM(4, 4, BtfIndex.NAMELESS),
  LOC_PROTO(0, 4, BtfIndex.NAMELESS),
  LOCSEC(0, 12, BtfIndex.NAMELESS),
  /** A kind newer than this table; the layout section says how to step over it. */
  UNKNOWN(0, 0, BtfIndex.NAMELESS);

  /** Kind numbers have seven bits. */
  static final int NUMBERS = 128;

  private static final BtfKind[] BY_NUMBER = values();

  private final int headBytes;
  private final int elementBytes;
  private final int space;

  BtfKind(int headBytes, int elementBytes, int space) {
    this.headBytes = headBytes;
    this.elementBytes = elementBytes;
    this.space = space;
  }

  static BtfKind of(int number) {
    return number < UNKNOWN.ordinal() ? BY_NUMBER[number] : UNKNOWN;
  }

  int headBytes() {
    return headBytes;
  }

  int elementBytes() {
    return elementBytes;
  }

  /** The name space of {@link BtfIndex} that holds names of this kind. */
  int space() {
    return space;
  }

  /** {@code const}, {@code volatile}, {@code restrict} and tags: what they qualify follows. */
  boolean isModifier() {
    return this == CONST || this == VOLATILE || this == RESTRICT || this == TYPE_TAG;
  }

  boolean isComposite() {
    return this == STRUCT || this == UNION;
  }

  boolean isEnumeration() {
    return this == ENUM || this == ENUM64;
  }
}
