package jdtrace.types.btf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random, correct blob together with what was meant: the model that a reader must give back. By
 * value a type uses only types written before it; pointers also reach structures written later.
 */
final class RandomBlob {
  private static final BtfKind[] KINDS = {
    BtfKind.INT,
    BtfKind.PTR,
    BtfKind.PTR,
    BtfKind.ARRAY,
    BtfKind.STRUCT,
    BtfKind.STRUCT,
    BtfKind.UNION,
    BtfKind.ENUM,
    BtfKind.FWD,
    BtfKind.TYPEDEF,
    BtfKind.VOLATILE,
    BtfKind.CONST,
    BtfKind.RESTRICT,
    BtfKind.FUNC,
    BtfKind.FUNC_PROTO,
    BtfKind.VAR,
    BtfKind.DATASEC,
    BtfKind.FLOAT,
    BtfKind.DECL_TAG,
    BtfKind.TYPE_TAG,
    BtfKind.ENUM64,
    BtfKind.LOC_PARAM,
    BtfKind.LOC_PROTO,
    BtfKind.LOCSEC
  };
  private static final String[] INTEGERS = {
    "char",
    "unsigned char",
    "short int",
    "short unsigned int",
    "int",
    "unsigned int",
    "long int",
    "long unsigned int",
    "long long int",
    "long long unsigned int",
    "_Bool",
    "ssizetype"
  };
  private static final int[] INTEGER_SIZES = {1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 1, 8};
  private static final int[] INTEGER_ENCODINGS = {0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 4, 1};

  private final Random random;
  private final BlobWriter writer = new BlobWriter();
  private final List<Model> models = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final BtfKind[] kinds;

  private RandomBlob(Random random, int count) {
    this.random = random;
    this.kinds = new BtfKind[count + 1];
    kinds[0] = BtfKind.VOID;
    for (int id = 1; id <= count; id++) {
      kinds[id] = id < 3 ? BtfKind.INT : KINDS[random.nextInt(KINDS.length)];
    }
    models.add(null);
    sizes.add(0);
    for (int id = 1; id <= count; id++) {
      models.add(write(id));
    }
  }

  static RandomBlob of(Random random, int count) {
    return new RandomBlob(random, count);
  }

  byte[] bytes() {
    return writer.bytes();
  }

  BlobWriter writer() {
    return writer;
  }

  /** What type {@code id} was meant to be; kinds and targets as written. */
  Model model(int id) {
    return models.get(id);
  }

  int size(int id) {
    return sizes.get(id);
  }

  /** How many records are not types of C. */
  int others() {
    int others = 0;
    for (BtfKind kind : kinds) {
      switch (kind) {
        case DATASEC, DECL_TAG, LOC_PARAM, LOC_PROTO, LOCSEC -> others++;
        default -> {}
      }
    }
    return others;
  }

  /**
   * One type as meant; {@code parts} are members, parameters, enumerators.
   *
   * @param target the type it refers to; of an array, its element
   */
  record Model(BtfKind kind, boolean flag, String name, int target, int count, List<Part> parts) {}

  /** {@code value} is the bit offset of a member, the value of an enumerator. */
  record Part(String name, int type, long value, int bits) {}

  private Model write(int id) {
    BtfKind kind = kinds[id];
    return switch (kind) {
      case INT -> integer();
      case FLOAT -> sized(new Model(kind, false, "double", 0, 0, List.of()), 8, "double");
      case PTR -> refer(kind, "", pointed(id), 8);
      case ARRAY -> array(id);
      case STRUCT, UNION -> struct(id, kind);
      case ENUM, ENUM64 -> enumeration(id, kind);
      case FWD -> forward(id);
      case TYPEDEF -> inherit(kind, "type" + id, lower(id));
      case TYPE_TAG -> inherit(kind, random.nextBoolean() ? "user" : "rcu", lower(id));
      case CONST, VOLATILE, RESTRICT -> inherit(kind, "", lower(id));
      case FUNC_PROTO -> prototype(id);
      case FUNC -> {
        int proto = last(id, BtfKind.FUNC_PROTO);
        yield proto == 0 ? integer() : refer(kind, "function" + id, proto, 0);
      }
      case VAR -> variable(id);
      case DATASEC -> section(id);
      case DECL_TAG -> other(writer.record(kind, false, 0, "tag", value(id), -1), kind);
      case LOC_PARAM -> other(writer.record(kind, false, 2, "", 8, 1, 2, 3), kind);
      case LOC_PROTO -> other(writer.record(kind, false, 1, "", 0, 1), kind);
      case LOCSEC -> other(writer.record(kind, false, 1, "inline.text", 0, 1, 2, 3), kind);
      default -> throw new AssertionError(kind);
    };
  }

  private Model integer() {
    int n = random.nextInt(INTEGERS.length);
    writer.integer(INTEGERS[n], INTEGER_SIZES[n], INTEGER_ENCODINGS[n]);
    kinds[writer.lastId()] = BtfKind.INT;
    sizes.add(INTEGER_SIZES[n]);
    return new Model(BtfKind.INT, false, INTEGERS[n], 0, 0, List.of());
  }

  private Model sized(Model model, int size, String name) {
    writer.record(model.kind, model.flag, 0, name, size);
    sizes.add(size);
    return model;
  }

  private Model refer(BtfKind kind, String name, int target, int size) {
    writer.refer(kind, name, target);
    sizes.add(size);
    return new Model(kind, false, name, target, 0, List.of());
  }

  private Model inherit(BtfKind kind, String name, int target) {
    return refer(kind, name, target, sizes.get(target));
  }

  private Model other(int id, BtfKind kind) {
    sizes.add(0);
    return new Model(kind, false, "", 0, 0, List.of());
  }

  private Model array(int id) {
    int element = value(id);
    int count = random.nextInt(5);
    writer.array(element, count);
    sizes.add(Math.multiplyExact(sizes.get(element), count));
    if (sizes.get(id) > 100_000) {
      throw new IllegalStateException("grows without bounds");
    }
    return new Model(BtfKind.ARRAY, false, "", element, count, List.of());
  }

  private Model struct(int id, BtfKind kind) {
    boolean flag = random.nextBoolean();
    List<Part> parts = new ArrayList<>();
    int bits = 0;
    int end = 0;
    for (int i = random.nextInt(6); i > 0; i--) {
      int type = value(id);
      if (sizes.get(type) > 200) {
        type = 1;
      }
      boolean anonymous = kinds[type].isComposite() && random.nextBoolean();
      String name = anonymous ? "" : "m" + i;
      int wide = sizes.get(type) * 8;
      boolean field = flag && kinds[type] == BtfKind.INT && random.nextBoolean();
      int width = field ? 1 + random.nextInt(wide) : 0;
      if (!field) {
        bits = (bits + 7) / 8 * 8;
      }
      parts.add(new Part(name, type, bits, width));
      int next = bits + (field ? width : wide);
      end = Math.max(end, next);
      bits = kind == BtfKind.UNION ? 0 : next;
    }
    int[] words = new int[parts.size() * 3];
    for (int i = 0; i < parts.size(); i++) {
      Part p = parts.get(i);
      words[3 * i] = writer.string(p.name);
      words[3 * i + 1] = p.type;
      words[3 * i + 2] = (int) p.value | (flag ? p.bits << 24 : 0);
    }
    String tag = random.nextInt(4) == 0 ? "" : "tag" + id;
    int size = (end + 7) / 8;
    writer.struct(kind, flag, tag, size, words);
    sizes.add(size);
    return new Model(kind, flag, tag, 0, 0, parts);
  }

  private Model enumeration(int id, BtfKind kind) {
    boolean signed = random.nextBoolean();
    List<Part> parts = new ArrayList<>();
    int fields = kind == BtfKind.ENUM ? 2 : 3;
    int[] words = new int[(1 + random.nextInt(4)) * fields];
    for (int i = 0; i < words.length; i += fields) {
      String name = "E" + id + "_" + i;
      long value = random.nextLong();
      words[i] = writer.string(name);
      words[i + 1] = (int) value;
      if (kind == BtfKind.ENUM64) {
        words[i + 2] = (int) (value >>> 32);
      } else {
        value = signed ? (int) value : value & 0xffffffffL;
      }
      parts.add(new Part(name, 0, value, 0));
    }
    int size = kind == BtfKind.ENUM ? 4 : 8;
    writer.record(kind, signed, words.length / fields, "enum" + id, size, words);
    sizes.add(size);
    return new Model(kind, signed, "enum" + id, 0, 0, parts);
  }

  /** Of a tag that is sometimes defined, before or later. */
  private Model forward(int id) {
    boolean union = random.nextBoolean();
    String tag = "tag" + (1 + random.nextInt(kinds.length));
    writer.record(BtfKind.FWD, union, 0, tag, 0);
    sizes.add(0);
    return new Model(BtfKind.FWD, union, tag, 0, 0, List.of());
  }

  private Model prototype(int id) {
    List<Part> parts = new ArrayList<>();
    int[] words = new int[2 * random.nextInt(5)];
    boolean variadic = words.length > 0 && random.nextInt(4) == 0;
    for (int i = 0; i < words.length; i += 2) {
      boolean last = variadic && i == words.length - 2;
      if (!last) {
        Part part = new Part("p" + i, value(id), 0, 0);
        parts.add(part);
        words[i] = writer.string(part.name);
        words[i + 1] = part.type;
      }
    }
    int result = lower(id);
    writer.record(BtfKind.FUNC_PROTO, false, words.length / 2, "", result, words);
    sizes.add(0);
    return new Model(BtfKind.FUNC_PROTO, variadic, "", result, 0, parts);
  }

  private Model variable(int id) {
    int type = value(id);
    writer.record(BtfKind.VAR, false, 0, "variable" + id, type, 1);
    sizes.add(sizes.get(type));
    return new Model(BtfKind.VAR, false, "variable" + id, type, 0, List.of());
  }

  private Model section(int id) {
    int variable = last(id, BtfKind.VAR);
    if (variable == 0) {
      return integer();
    }
    writer.record(BtfKind.DATASEC, false, 1, ".data..percpu", 8, variable, 64, sizes.get(variable));
    sizes.add(8);
    return new Model(BtfKind.DATASEC, false, ".data..percpu", variable, 64, List.of());
  }

  /** A type of known size written before {@code id}, or void. */
  private int lower(int id) {
    for (int tries = 0; tries < 20; tries++) {
      int at = random.nextInt(id);
      if (isType(at)) {
        return at;
      }
    }
    return 0;
  }

  /** A type with values, written before {@code id}. */
  private int value(int id) {
    for (int tries = 0; tries < 20; tries++) {
      int at = lower(id);
      if (sizes.get(at) > 0 && sizes.get(at) <= 200) {
        return at;
      }
    }
    return 1;
  }

  private int pointed(int id) {
    if (random.nextBoolean()) {
      int at = random.nextInt(kinds.length);
      if (kinds[at].isComposite() || kinds[at] == BtfKind.FWD && at < id) {
        return at;
      }
    }
    return lower(id);
  }

  private boolean isType(int id) {
    return switch (kinds[id]) {
      case FWD, FUNC, VAR, DATASEC, DECL_TAG, LOC_PARAM, LOC_PROTO, LOCSEC -> false;
      default -> true;
    };
  }

  private int last(int id, BtfKind kind) {
    for (int at = id - 1; at > 0; at--) {
      if (kinds[at] == kind) {
        return at;
      }
    }
    return 0;
  }
}
