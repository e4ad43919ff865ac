package jdtrace.codegen.bpf.gen;

import java.io.IOException;
import java.util.List;
import jdtrace.linux.kernel.Kallsyms;
import jdtrace.runtime.EngineException;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.Types;

/** What programs need to know of the kernel: offsets of a few members, and where a few functions lie. */
public final class KernelTypes {
  private static final String CALLER = "__traceiter_";

  private final TypeCatalog types;
  private Kallsyms symbols;

  public KernelTypes(TypeCatalog types) {
    this.types = types;
  }

  /** Where a function lies in memory. */
  record Range(long start, long bytes) {}

  /** The function that calls the programs at a tracepoint when they are several; null when not known. */
  Range tracepointCaller(String tracepoint) {
    try {
      symbols = symbols == null ? Kallsyms.read() : symbols;
    } catch (IOException e) {
      return null; // stacks then show it
    }
    int at = symbols.find(CALLER.concat(tracepoint), 0);
    return at < 0 || at + 1 == symbols.size() || symbols.address(at) == 0
        ? null
        : new Range(symbols.address(at), symbols.address(at + 1) - symbols.address(at));
  }

  /** Whether the structure of a task is known. */
  boolean hasTask() {
    return types.tagged(null, Type.TagKind.STRUCT, "task_struct").isPresent();
  }

  /**
   * Byte offset of a member, through anonymous structures; {@code path} names nested members.
   *
   * @throws EngineException when this kernel has no such member
   */
  long offset(String structure, String... path) {
    Type type = types.tagged(null, Type.TagKind.STRUCT, structure).orElse(null);
    long bits = 0;
    for (String name : path) {
      long[] at = new long[1];
      Type member = type == null ? null : find(type, name, at);
      if (member == null) {
        throw new EngineException(
            "this kernel's type information has no "
                + String.join(".", path)
                + " in struct "
                + structure);
      }
      bits += at[0];
      type = member;
    }
    return bits / 8;
  }

  /** Whether this kernel's structure has a member of that name. */
  boolean has(String structure, String member) {
    Type type = types.tagged(null, Type.TagKind.STRUCT, structure).orElse(null);
    return type != null && find(type, member, new long[1]) != null;
  }

  private static Type find(Type type, String name, long[] bits) {
    if (!(Types.resolve(type) instanceof Type.Struct struct)) {
      return null;
    }
    List<Type.Member> members = struct.members();
    for (int i = 0; i < members.size(); i++) {
      Type.Member member = members.get(i);
      if (member.name().equals(name)) {
        bits[0] += member.bitOffset();
        return member.type();
      }
      if (member.name().isEmpty()) {
        long before = bits[0];
        bits[0] += member.bitOffset();
        Type inner = find(member.type(), name, bits);
        if (inner != null) {
          return inner;
        }
        bits[0] = before;
      }
    }
    return null;
  }
}
