package jdtrace.types.btf;

import jdtrace.types.Type;

/**
 * Members by name, found in the records: a structure of 250 members gives the offset of one of them
 * without a {@link Type} for the others.
 */
final class BtfMembers {
  private final BtfTypes types;
  private final BtfNesting nesting;

  BtfMembers(BtfTypes types) {
    this.types = types;
    this.nesting = new BtfNesting(types.btf());
  }

  /**
   * The member at the end of a path such as {@code se.sum_exec_runtime}, its offset counted from
   * the start of structure {@code id}; members of anonymous members count as the structure's own.
   * Null when there is none.
   */
  synchronized Type.Member find(int id, String path) {
    int at = id;
    int bits = 0;
    int from = 0;
    while (true) {
      int dot = path.indexOf('.', from);
      byte[] name = BtfNames.bytes(dot < 0 ? path.substring(from) : path.substring(from, dot));
      BtfRecord r = structure(at);
      if (name == null || r == null) {
        return null;
      }
      nesting.checkContainment(r.id());
      Found found = search(r, name, bits);
      if (found == null || dot < 0) {
        return found == null ? null : types.member(found.in, found.index, found.bits);
      }
      bits = types.member(found.in, found.index, found.bits).bitOffset();
      at = found.in.memberType(found.index);
      from = dot + 1;
    }
  }

  private Found search(BtfRecord r, byte[] name, int bits) {
    Btf btf = types.btf();
    for (int i = 0; i < r.elements(); i++) {
      int nameOffset = r.word(i, 0);
      if (nameOffset != 0) {
        if (btf.stringEquals(nameOffset, name)) {
          return new Found(r, i, bits);
        }
        continue;
      }
      BtfRecord inner = structure(r.memberType(i));
      if (inner != null) {
        Found found = search(inner, name, types.member(r, i, bits).bitOffset());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The structure or union behind typedefs and qualifiers, or null. */
  private BtfRecord structure(int id) {
    nesting.checkNaming(id);
    int at = id;
    while (at != 0) {
      BtfRecord r = types.btf().record(at);
      if (r.kind().isComposite()) {
        return r;
      }
      if (r.kind() != BtfKind.TYPEDEF && !r.kind().isModifier()) {
        return null;
      }
      at = r.target();
    }
    return null;
  }

  /** Member {@code index} of {@code in}, which begins at bit {@code bits} of the whole. */
  private record Found(BtfRecord in, int index, int bits) {}
}
