package jdtrace.codegen.bpf;

import jdtrace.linux.bpf.BtfBuilder;
import jdtrace.linux.bpf.BtfObject;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.ffm.Handles;

/** Gives every function of a program a type: the kernel wants it where one is a callback. */
final class FunctionTypes {
  private FunctionTypes() {}

  /**
   * Describes a program.
   *
   * @param starts the first instruction of each function
   */
  static void describe(ProgramSpec spec, int[] starts, Handles handles) {
    BtfBuilder types = new BtfBuilder();
    int prototype = types.prototype(types.integer("int", 4, BtfBuilder.SIGNED));
    int[] pairs = new int[2 * starts.length];
    for (int i = 0; i < starts.length; i++) {
      pairs[2 * i] = starts[i];
      pairs[2 * i + 1] = types.function("f" + i, prototype);
    }
    spec.functions(handles.add(BtfObject.load(types.toBytes())), pairs);
  }
}
