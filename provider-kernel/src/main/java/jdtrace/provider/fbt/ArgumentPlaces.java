package jdtrace.provider.fbt;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.types.Type;
import jdtrace.types.Types;

/**
 * Where the arguments and the result of a function are, by the calling convention of x86-64 (System V
 * psABI, section 3.2.3). What is narrower than a register has anything above it, so it is extended by
 * its type. Of a structure that is passed by value the first 8 bytes are shown.
 */
final class ArgumentPlaces {
  /** Registers of struct pt_regs: rdi rsi rdx rcx r8 r9. */
  private static final int[] REGISTERS = {112, 104, 96, 88, 72, 64};

  private static final int RESULT = 80; // rax
  private static final int STACK_POINTER = 152;

  /** Larger structures are passed in memory. */
  private static final int IN_REGISTERS_MAX = 16;

  private ArgumentPlaces() {}

  /** In the context of a program at a function's entry or return (fentry, fexit). */
  static List<ValueSource> traced(Type.Function type) {
    List<ValueSource> places = new ArrayList<>();
    int at = 0;
    for (Type parameter : type.parameters()) {
      places.add(traced(parameter, at));
      at += Long.BYTES * words(parameter);
    }
    return places;
  }

  /** The result in the context of fexit: behind the arguments. */
  static ValueSource tracedResult(Type.Function type) {
    int at = offset(type, type.parameters().size());
    return isVoid(type.result()) ? ValueSource.NONE : traced(type.result(), at);
  }

  /** Where argument number {@code index} is in the context. */
  static int offset(Type.Function type, int index) {
    int at = 0;
    for (Type parameter : type.parameters().subList(0, index)) {
      at += Long.BYTES * words(parameter);
    }
    return at;
  }

  private static ValueSource traced(Type type, int at) {
    Type resolved = Types.resolve(type);
    if (resolved instanceof Type.Int || resolved instanceof Type.Enum) {
      return extended(new ValueSource.ContextWord(at), resolved);
    }
    return isStructurePointer(resolved)
        ? new ValueSource.StructureContextWord(at)
        : new ValueSource.PlainContextWord(at);
  }

  /** Whether the kernel lets a program load it; of other pointers it does not know what to think. */
  private static boolean isStructurePointer(Type type) {
    return type instanceof Type.Pointer pointer
        && !pointer.user()
        && Types.resolve(pointer.target()) instanceof Type.Struct;
  }

  /** In struct pt_regs at the function's entry. */
  static List<ValueSource> registers(Type.Function type) {
    List<ValueSource> places = new ArrayList<>();
    int register = 0;
    int stack = Long.BYTES; // above the return address
    for (Type parameter : type.parameters()) {
      int words = words(parameter);
      boolean fits = words <= IN_REGISTERS_MAX / Long.BYTES && register + words <= REGISTERS.length;
      ValueSource place;
      if (fits) {
        place = new ValueSource.ContextWord(REGISTERS[register]);
        register += words;
      } else {
        place = new ValueSource.PointedField(STACK_POINTER, stack, Long.BYTES, false);
        stack += Long.BYTES * words;
      }
      places.add(extended(place, Types.resolve(parameter)));
    }
    return places;
  }

  /** In struct pt_regs behind the call. */
  static ValueSource registerResult(Type.Function type) {
    return isVoid(type.result())
        ? ValueSource.NONE
        : extended(new ValueSource.ContextWord(RESULT), Types.resolve(type.result()));
  }

  private static int words(Type type) {
    return Math.max(1, (Types.resolve(type).size() + Long.BYTES - 1) / Long.BYTES);
  }

  static boolean isVoid(Type type) {
    return Types.resolve(type) instanceof Type.Void;
  }

  private static ValueSource extended(ValueSource word, Type resolved) {
    if (resolved instanceof Type.Int integer && integer.size() < Long.BYTES) {
      int bits = Byte.SIZE * integer.size();
      return integer.signed()
          ? new ValueSource.SignExtended(word, bits)
          : new ValueSource.ZeroExtended(word, bits);
    }
    // The compiler makes an enumeration an unsigned int unless a value is negative.
    if (resolved instanceof Type.Enum enumeration && enumeration.size() < Long.BYTES) {
      return new ValueSource.SignExtended(word, Byte.SIZE * enumeration.size());
    }
    return word;
  }
}
