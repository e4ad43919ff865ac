package jdtrace.consumer;

import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/** Whether a kernel's structures have a member, for libraries that serve several kernels. */
final class KernelMembers {
  private KernelMembers() {}

  /**
   * {@code tag.member.member}: each but the last is a structure, or with {@code []} behind its name an
   * array of structures. Members of anonymous members count as the structure's own.
   */
  static boolean has(TypeCatalog types, String path) {
    String[] names = path.split("\\.");
    Type at = types.tagged(null, Type.TagKind.STRUCT, names[0]).orElse(null);
    for (int i = 1; i < names.length && at != null; i++) {
      boolean array = names[i].endsWith("[]");
      String name = array ? names[i].substring(0, names[i].length() - 2) : names[i];
      at = at instanceof Type.Struct struct ? member(struct, name) : null;
      if (array && at != null) {
        at = at instanceof Type.Array a ? Types.resolve(a.element()) : null;
      }
    }
    return at != null && names.length > 1;
  }

  private static Type member(Type.Struct struct, String name) {
    for (Type.Member member : struct.members()) {
      Type type = Types.resolve(member.type());
      if (member.name().equals(name)) {
        return type;
      }
      Type inner =
          member.name().isEmpty() && type instanceof Type.Struct nested
              ? member(nested, name)
              : null;
      if (inner != null) {
        return inner;
      }
    }
    return null;
  }
}
