package jdtrace.codegen.interp.machine;

import java.util.OptionalLong;
import jdtrace.codegen.interp.memory.Memory;
import jdtrace.dif.Builtin;

/** The thread that fired a probe, and where: what built-in variables show (spec variables.md). */
public interface ProbeContext {

  /** Memory of the traced system, in the context of this thread's process. */
  Memory memory();

  /** {@code arg0..}: 0 where there is no such argument. */
  long argument(long index);

  /** {@code args[index]}: the typed argument, as 64 bits. */
  default long typedArgument(long index) {
    return argument(index);
  }

  /**
   * The value of a built-in scalar that is an integer or a pointer; 0 where it has no meaning. The
   * machine asks once for what must not change within a firing.
   */
  long integer(Builtin builtin);

  /** The value of a built-in string, without NUL. */
  byte[] text(Builtin builtin);

  /** {@code regs uregs vmregs}; empty when there is no such register, which is an illegal operation. */
  default OptionalLong register(Builtin array, long index) {
    return OptionalLong.empty();
  }

  /** What {@code self->} belongs to. */
  long threadKey();

  /** Whether the process or one of its ancestors has this id. */
  boolean progenyOf(long pid);
}
