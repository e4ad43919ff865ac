package jdtrace.types.btf;

import java.util.HashMap;
import java.util.Map;
import jdtrace.types.TypeFormatException;

/**
 * Refuses types that contain themselves, so that nobody who walks a {@link jdtrace.types.Type} needs
 * to be afraid of walking forever.
 *
 * <p>Two relations must be free of cycles and not deep. <i>Naming</i>: pointers, typedefs,
 * qualifiers, arrays and prototypes up to the next structure, because names and equality of types
 * walk it. <i>Containment</i>: members by value. A member is never larger than its structure, so a
 * cycle consists of structures of one size, and only members of the full size need to be followed;
 * anonymous members are followed too, because a search for a name walks them. Heights are kept, each
 * type is visited once.
 */
final class BtfNesting {
  /** The deepest chain seen in a kernel has 12 links. */
  private static final int MAX_HEIGHT = 64;

  private static final Integer BUSY = -1;

  private final Btf btf;
  private final Map<Integer, Integer> naming = new HashMap<>();
  private final Map<Integer, Integer> containment = new HashMap<>();

  BtfNesting(Btf btf) {
    this.btf = btf;
  }

  /** Checks what names of {@code id} are made of. */
  void checkNaming(int id) {
    try {
      namingHeight(id, 0);
    } catch (TypeFormatException e) {
      naming.clear();
      throw e;
    }
  }

  private int namingHeight(int id, int depth) {
    if (id == 0) {
      return 0;
    }
    BtfRecord r = btf.record(id);
    switch (r.kind()) {
      case PTR, TYPEDEF, CONST, VOLATILE, RESTRICT, TYPE_TAG, ARRAY, FUNC, FUNC_PROTO, VAR -> {}
      default -> {
        return 0;
      }
    }
    Integer known = enter(naming, id, depth);
    if (known != null) {
      return known;
    }
    int height = 0;
    if (r.kind() == BtfKind.ARRAY) {
      height = namingHeight(r.arrayElement(), depth + 1);
    } else {
      height = namingHeight(r.target(), depth + 1);
      if (r.kind() == BtfKind.FUNC_PROTO) {
        for (int i = 0; i < r.elements(); i++) {
          height = Math.max(height, namingHeight(r.word(i, 1), depth + 1));
        }
      }
    }
    return leave(naming, id, height + 1);
  }

  /** Checks a structure or union against holding itself. */
  void checkContainment(int id) {
    try {
      containmentHeight(btf.record(id), 0);
    } catch (TypeFormatException e) {
      containment.clear();
      throw e;
    }
  }

  private int containmentHeight(BtfRecord r, int depth) {
    Integer known = enter(containment, r.id(), depth);
    if (known != null) {
      return known;
    }
    int height = 0;
    for (int i = 0; i < r.elements(); i++) {
      BtfRecord inner = held(r.memberType(i));
      if (inner != null && (inner.size() == r.size() || r.word(i, 0) == 0)) {
        height = Math.max(height, containmentHeight(inner, depth + 1));
      }
    }
    return leave(containment, r.id(), height + 1);
  }

  /** The structure that a member of this type holds by value, or null. */
  private BtfRecord held(int id) {
    int at = id;
    for (int links = 0; links < MAX_HEIGHT; links++) {
      if (at == 0) {
        return null;
      }
      BtfRecord r = btf.record(at);
      if (r.kind().isComposite()) {
        return r;
      }
      if (r.kind() == BtfKind.ARRAY) {
        if (r.arrayCount() == 0) {
          return null;
        }
        at = r.arrayElement();
      } else if (r.kind() == BtfKind.TYPEDEF || r.kind().isModifier()) {
        at = r.target();
      } else {
        return null;
      }
    }
    throw btf.fail("nests type " + id + " too deeply");
  }

  /**
   * Bytes of a value of this type; 0 for functions and void.
   *
   * @throws TypeFormatException when they are more than 2^31 - 1, or endless
   */
  int size(int id) {
    long count = 1;
    int at = id;
    for (int links = 0; links < MAX_HEIGHT; links++) {
      if (at == 0) {
        return 0;
      }
      BtfRecord r = btf.record(at);
      switch (r.kind()) {
        case INT, STRUCT, UNION, ENUM, ENUM64, FLOAT, DATASEC -> {
          return bounded(id, count * Integer.toUnsignedLong(r.size()));
        }
        case PTR -> {
          return bounded(id, count * 8);
        }
        case ARRAY -> {
          count = bounded(id, count * Integer.toUnsignedLong(r.arrayCount()));
          at = r.arrayElement();
        }
        case TYPEDEF, CONST, VOLATILE, RESTRICT, TYPE_TAG, VAR -> at = r.target();
        default -> {
          return 0;
        }
      }
    }
    throw btf.fail("nests type " + id + " too deeply");
  }

  private int bounded(int id, long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      throw btf.fail("has type " + id + " of more than 2^31 bytes");
    }
    return (int) bytes;
  }

  private Integer enter(Map<Integer, Integer> heights, int id, int depth) {
    Integer known = heights.get(id);
    if (known == null) {
      if (depth >= MAX_HEIGHT) {
        throw btf.fail("nests type " + id + " too deeply");
      }
      heights.put(id, BUSY);
    } else if (known.equals(BUSY)) {
      throw btf.fail("has type " + id + " that contains itself");
    }
    return known;
  }

  private int leave(Map<Integer, Integer> heights, int id, int height) {
    if (height > MAX_HEIGHT) {
      throw btf.fail("nests type " + id + " too deeply");
    }
    heights.put(id, height);
    return height;
  }
}
