package jdtrace.types.btf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Makes {@link Type}s out of the records of one blob, each on first use and only once: the same id
 * is always the same instance. What can be cyclic is left to be asked for: the target of a pointer
 * or typedef, members, enumerators.
 *
 * <p>Types outlive the compiler and are inflated by whoever prints by them, so all entries lock. A
 * module locks itself before its base, never the other way round.
 */
final class BtfTypes {
  private final Btf btf;
  private final BtfTypes base;
  private final BtfNesting nesting;
  private final Map<Integer, Type> byId = new HashMap<>();
  private final Map<Type, Integer> ids = new IdentityHashMap<>();

  /** {@code base} is null unless the blob is split BTF. */
  BtfTypes(Btf btf, BtfTypes base) {
    this.btf = btf;
    this.base = base;
    this.nesting = new BtfNesting(btf);
  }

  Btf btf() {
    return btf;
  }

  /** The type with this id; a function or variable stands for its type. */
  synchronized Type type(int id) {
    if (id == 0) {
      return Types.VOID;
    }
    if (base != null && id > 0 && id < btf.firstId()) {
      return base.type(id);
    }
    Type known = byId.get(id);
    if (known != null) {
      return known;
    }
    nesting.checkNaming(id);
    return make(id);
  }

  /** The id that this type came from, or -1: it did not come from this blob. */
  synchronized int id(Type type) {
    Integer id = ids.get(type);
    return id == null ? -1 : id;
  }

  /** Recursion is bounded: {@link BtfNesting#checkNaming} has walked what this walks. */
  private Type make(int id) {
    Type known = id == 0 || id < btf.firstId() ? type(id) : byId.get(id);
    if (known != null) {
      return known;
    }
    BtfRecord r = btf.record(id);
    Type made =
        switch (r.kind()) {
          case INT -> BtfScalars.integer(r.name(), size(r), r.word(0) >>> 24 & 0xf);
          case FLOAT -> BtfScalars.floating(r.name(), size(r));
          case PTR -> new Type.Pointer(new Target(r.target()), isUser(r.target()));
          case TYPEDEF -> new Type.Typedef(r.name(), new Target(r.target()));
          case ARRAY -> array(r);
          case STRUCT, UNION ->
              new Type.Struct(r.name(), r.kind() == BtfKind.UNION, size(r), new Members(id));
          case ENUM, ENUM64 -> enumeration(r);
          case FWD -> forward(r);
          case CONST -> new Type.Qualified("const", make(r.target()));
          case VOLATILE -> new Type.Qualified("volatile", make(r.target()));
          case RESTRICT -> new Type.Qualified("restrict", make(r.target()));
          case TYPE_TAG, FUNC, VAR -> make(r.target());
          case FUNC_PROTO -> prototype(r);
          default -> throw btf.fail("uses type " + id + " of kind " + r.kind() + " as a C type");
        };
    byId.put(id, made);
    ids.putIfAbsent(made, id);
    return made;
  }

  private int size(BtfRecord r) {
    int size = nesting.size(r.id());
    boolean scalar = !r.kind().isComposite() && r.kind() != BtfKind.FLOAT;
    if (scalar && (Integer.bitCount(size) != 1 || size > 16)) {
      throw btf.fail("has type " + r.id() + " of " + size + " bytes, which no integer has");
    }
    return size;
  }

  /** Whether a pointer to this carries clang's tag {@code __user}; other tags mean nothing here. */
  private boolean isUser(int target) {
    int at = target;
    while (at != 0) {
      BtfRecord r = btf.record(at);
      if (!r.kind().isModifier()) {
        return false;
      }
      if (r.kind() == BtfKind.TYPE_TAG && r.name().equals("user")) {
        return true;
      }
      at = r.target();
    }
    return false;
  }

  private Type array(BtfRecord r) {
    nesting.size(r.id());
    if (r.arrayCount() < 0) {
      throw btf.fail("has array " + r.id() + " of too many elements");
    }
    return new Type.Array(make(r.arrayElement()), r.arrayCount());
  }

  /** An enumeration without values was only declared; its size is known nevertheless. */
  private Type enumeration(BtfRecord r) {
    if (r.elements() == 0 && r.nameOffset() != 0) {
      int full = find(BtfIndex.ENUM_TAGS, r.name());
      if (full != 0 && full != r.id() && btf.record(full).elements() > 0) {
        return type(full);
      }
    }
    return new Type.Enum(r.name(), size(r), new Enumerators(r.id()));
  }

  private Type forward(BtfRecord r) {
    String tag = r.name();
    int full = find(r.kindFlag() ? BtfIndex.UNION_TAGS : BtfIndex.STRUCT_TAGS, tag);
    if (full != 0) {
      return type(full);
    }
    return new Type.Forward(r.kindFlag() ? Type.TagKind.UNION : Type.TagKind.STRUCT, tag);
  }

  private int find(int space, String name) {
    byte[] bytes = BtfNames.bytes(name);
    if (bytes == null) {
      return 0;
    }
    int id = btf.find(space, bytes);
    return id == 0 && base != null ? base.btf.find(space, bytes) : id;
  }

  private Type.Function prototype(BtfRecord r) {
    int count = r.elements();
    boolean variadic = count > 0 && r.word(count - 1, 1) == 0;
    int named = variadic ? count - 1 : count;
    List<Type> parameters = new ArrayList<>(named);
    for (int i = 0; i < named; i++) {
      parameters.add(make(r.word(i, 1)));
    }
    return new Type.Function(make(r.target()), List.copyOf(parameters), variadic);
  }

  private synchronized List<Type.Member> members(int id) {
    nesting.checkContainment(id);
    BtfRecord r = btf.record(id);
    List<Type.Member> members = new ArrayList<>(r.elements());
    for (int i = 0; i < r.elements(); i++) {
      members.add(member(r, i, 0));
    }
    return members;
  }

  /** Member {@code i} of a structure that itself begins {@code outerBits} into another. */
  synchronized Type.Member member(BtfRecord r, int i, int outerBits) {
    int bits = r.memberBitSize(i);
    long offset = Integer.toUnsignedLong(r.memberBitOffset(i));
    int typeId = r.memberType(i);
    Type type = type(typeId);
    long sizeBits = nesting.size(typeId) * 8L;
    if (bits == 0 && Types.resolve(type) instanceof Type.Int) {
      // Without the kind flag, a bit-field is an integer of fewer bits than its bytes hold.
      int encoding = integerWord(typeId);
      int valueBits = encoding & 0xff;
      if (valueBits != 0 && valueBits < sizeBits) {
        bits = valueBits;
        offset += encoding >>> 16 & 0xff;
      }
    }
    if (bits > sizeBits || bits != 0 && !Types.isInteger(type)) {
      throw btf.fail("has a bit-field that is no integer, member " + i + " of type " + r.id());
    }
    long end = offset + (bits == 0 ? sizeBits : bits);
    if (end > r.size() * 8L || offset + outerBits > Integer.MAX_VALUE) {
      throw btf.fail("has member " + i + " outside its structure, type " + r.id());
    }
    return new Type.Member(btf.string(r.word(i, 0)), type, (int) (outerBits + offset), bits);
  }

  /** Encoding, bit offset and bits of the integer behind typedefs. */
  private int integerWord(int id) {
    BtfRecord r = btf.record(id);
    while (r.kind() != BtfKind.INT) {
      r = btf.record(r.target());
    }
    return r.word(0);
  }

  private synchronized List<Type.Enumerator> enumerators(int id) {
    BtfRecord r = btf.record(id);
    List<Type.Enumerator> values = new ArrayList<>(r.elements());
    for (int i = 0; i < r.elements(); i++) {
      values.add(new Type.Enumerator(btf.string(r.word(i, 0)), r.enumValue(i)));
    }
    return values;
  }

  private final class Target implements Supplier<Type> {
    private final int id;

    Target(int id) {
      this.id = id;
    }

    @Override
    public Type get() {
      return type(id);
    }
  }

  private final class Members implements Supplier<List<Type.Member>> {
    private final int id;

    Members(int id) {
      this.id = id;
    }

    @Override
    public List<Type.Member> get() {
      return members(id);
    }
  }

  private final class Enumerators implements Supplier<List<Type.Enumerator>> {
    private final int id;

    Enumerators(int id) {
      this.id = id;
    }

    @Override
    public List<Type.Enumerator> get() {
      return enumerators(id);
    }
  }
}
