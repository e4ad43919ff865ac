package jdtrace.codegen.bpf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.linux.bpf.BtfBuilder;
import jdtrace.linux.bpf.BtfObject;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.ffm.Handles;

/**
 * Gives every function of a program a type: the kernel wants it where one is a callback, and to verify
 * a global function once, without its callers. Such a function's pointers have the type of a structure
 * as large as the memory that it may touch.
 */
final class FunctionTypes {
  private final BtfBuilder types = new BtfBuilder();
  private final int integer = types.integer("int", 4, BtfBuilder.SIGNED);
  private final int prototype = types.prototype(integer);
  private final Map<Integer, Integer> pointers = new HashMap<>();
  private int word;

  private FunctionTypes() {}

  /**
   * Describes a program.
   *
   * @param starts the first instruction of each function
   */
  static void describe(ProgramSpec spec, List<Function> functions, int[] starts, Handles handles) {
    FunctionTypes builder = new FunctionTypes();
    int[] pairs = new int[2 * starts.length];
    for (int i = 0; i < starts.length; i++) {
      pairs[2 * i] = starts[i];
      pairs[2 * i + 1] = builder.type("f" + i, functions.get(i).parameterBytes());
    }
    spec.functions(handles.add(BtfObject.load(builder.types.toBytes())), pairs);
  }

  private int type(String name, int[] parameterBytes) {
    if (parameterBytes == null) {
      return types.function(name, prototype);
    }
    int[] parameters = new int[parameterBytes.length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = parameterBytes[i] == 0 ? word() : pointer(parameterBytes[i]);
    }
    return types.globalFunction(name, types.prototype(word(), parameters));
  }

  private int word() {
    if (word == 0) {
      word = types.integer("long", 8, BtfBuilder.SIGNED);
    }
    return word;
  }

  private int pointer(int bytes) {
    Integer known = pointers.get(bytes);
    if (known == null) {
      known = types.pointer(types.struct("m" + bytes, bytes));
      pointers.put(bytes, known);
    }
    return known;
  }
}
