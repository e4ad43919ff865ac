package jdtrace.codegen.bpf.ir;

/** What makes a value. */
public enum Op {
  /** The function's argument in register {@code immediate} (1-5). */
  PARAMETER,
  /** The number {@code immediate}. */
  CONSTANT,
  /** A number that is known when code is emitted; detail: {@link LateConstant}. */
  LATE,
  /** A map as helpers want it; detail: {@link MapSlot}. */
  MAP,
  /** Address of byte {@code immediate} of the value of a one-element array; detail: MapSlot. */
  MAP_VALUE,
  /** Address of a place in the stack frame; detail: {@link FrameSlot}, plus {@code immediate}. */
  FRAME,
  /** Address of a function, for bpf_loop; detail: {@link Function}. */
  FUNCTION,
  /** One input for each predecessor of its block. */
  PHI,
  /** detail: {@link jdtrace.codegen.bpf.asm.Alu}. */
  ALU,
  /** The low 32 bits, zero-extended. */
  LOW32,
  /** The low {@code immediate} bits in the other byte order. */
  SWAP,
  /** 1 if detail ({@link jdtrace.codegen.bpf.asm.Condition}) holds for the inputs, else 0. */
  BOOL,
  /** Inputs: pointer, a cell of map memory. The pointer as a plain number. */
  LAUNDER,
  /** Zero-extended load of {@code bytes} at input 0 + {@code immediate}. */
  LOAD,
  /** Stores input 1, {@code bytes} wide, at input 0 + {@code immediate}. */
  STORE,
  /** Adds input 1 atomically to 8 bytes at input 0 + {@code immediate}. */
  ATOMIC_ADD,
  /** Inputs: address, operand; detail: an {@link jdtrace.codegen.bpf.asm.Atomic}; result: what was there. */
  FETCH,
  /** Inputs: address, expected, new; result: what was there. */
  COMPARE_EXCHANGE,
  /** Calls detail, a {@link jdtrace.codegen.bpf.asm.BpfHelper}. */
  CALL,
  /** Calls detail, a {@link Function} of the same program. */
  CALL_FUNCTION;

  /** Made anew at each use instead of living in a register. */
  boolean isRematerialized() {
    return switch (this) {
      case CONSTANT, LATE, MAP, MAP_VALUE, FRAME, FUNCTION -> true;
      default -> false;
    };
  }

  /** Destroys r1-r5. */
  boolean isCall() {
    return switch (this) {
      case CALL, CALL_FUNCTION, COMPARE_EXCHANGE, FETCH -> true;
      default -> false;
    };
  }

  boolean hasResult() {
    return this != STORE && this != ATOMIC_ADD;
  }
}
