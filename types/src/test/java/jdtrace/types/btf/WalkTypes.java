package jdtrace.types.btf;

import java.util.HashSet;
import java.util.Set;
import jdtrace.types.Type;
import jdtrace.types.TypeFormatException;
import jdtrace.types.Types;

/**
 * Asks everything that a user of types may ask, the way users do: without guarding against types
 * that contain themselves. Only {@link TypeFormatException} may come out of a bad blob.
 */
final class WalkTypes {
  private final BtfTypes types;
  private final BtfTypes twin;
  private final Set<Type> seen = new HashSet<>();
  private int refused;

  WalkTypes(BtfTypes types) {
    this.types = types;
    this.twin = new BtfTypes(types.btf(), null);
  }

  /** Every type of the blob; returns how many were refused. */
  int all() {
    for (int id = types.btf().firstId(); id < types.btf().endId(); id++) {
      one(id);
    }
    return refused;
  }

  int refused() {
    return refused;
  }

  void one(int id) {
    try {
      Type type = types.type(id);
      // Equality of instances that share nothing walks as deep as they go; the answer may be no.
      if (type.equals(twin.type(id)) && type.hashCode() != twin.type(id).hashCode()) {
        throw new AssertionError("unequal hashes of " + type);
      }
      walk(type, 2);
    } catch (TypeFormatException e) {
      refused++;
    }
  }

  private void walk(Type type, int depth) {
    if (type.displayName() == null || type.size() < 0) {
      throw new AssertionError("strange type " + type);
    }
    Type t = Types.resolve(type);
    Types.isSigned(t);
    if (t instanceof Type.Struct s) {
      if (seen.add(s)) {
        long deepest = contained(s, 0);
        if (deepest > 1000) {
          throw new AssertionError(s + " nests " + deepest);
        }
        for (Type.Member m : s.members()) {
          guarded(m.type(), depth);
        }
      }
    } else if (t instanceof Type.Enum e) {
      for (Type.Enumerator value : e.enumerators()) {
        if (value.name() == null) {
          throw new AssertionError(e);
        }
      }
    } else if (t instanceof Type.Pointer p) {
      guarded(p.target(), depth);
    } else if (t instanceof Type.Array a) {
      guarded(a.element(), depth);
    } else if (t instanceof Type.Function f) {
      guarded(f.result(), depth);
      for (Type parameter : f.parameters()) {
        guarded(parameter, depth);
      }
    }
  }

  private void guarded(Type type, int depth) {
    if (depth > 0) {
      walk(type, depth - 1);
    }
  }

  /** Follows anonymous members as a search for a name does. */
  private long contained(Type.Struct s, int depth) {
    long deepest = depth;
    for (Type.Member m : s.members()) {
      if (m.name().isEmpty() && Types.resolve(m.type()) instanceof Type.Struct inner) {
        deepest = Math.max(deepest, contained(inner, depth + 1));
      }
    }
    return deepest;
  }
}
