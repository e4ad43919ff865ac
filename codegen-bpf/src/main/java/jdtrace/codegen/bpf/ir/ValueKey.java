package jdtrace.codegen.bpf.ir;

import java.util.Arrays;

/** What makes two pure values the same. Mutable inputs arrays are never changed after numbering. */
record ValueKey(Op op, Object detail, long immediate, int bytes, Value[] inputs) {
  @Override
  public boolean equals(Object o) {
    return o instanceof ValueKey k
        && op == k.op
        && immediate == k.immediate
        && bytes == k.bytes
        && detail == k.detail
        && Arrays.equals(inputs, k.inputs);
  }

  @Override
  public int hashCode() {
    int h = op.ordinal() * 31 + Long.hashCode(immediate);
    for (int i = 0; i < inputs.length; i++) {
      h = h * 31 + inputs[i].id;
    }
    return h * 31 + System.identityHashCode(detail);
  }
}
