package jdtrace.codegen.bpf.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Assembler;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.asm.Disassembler;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static String code(Graph graph) {
    Assembler assembler = new Assembler();
    new GraphFunction("test", graph).emit(assembler);
    return Disassembler.print(assembler.assemble());
  }

  @Test
  void constantsFold() {
    Graph g = new Graph();
    Value three = g.alu(Alu.ADD, g.constant(1), 2);
    g.exit(g.bool(Condition.SLT, g.constant(-1), three));
    assertThat(code(g)).isEqualTo("0: r0 = 1\n1: exit\n");
  }

  @Test
  void equalValuesAreComputedOnce() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    Value a = g.alu(Alu.MUL, p, 10);
    Value b = g.alu(Alu.MUL, p, 10);
    assertThat(b).isSameAs(a);
    assertThat(g.alu(Alu.SUB, a, b).is(0)).isTrue();
    assertThat(g.alu(Alu.MUL, p, 8)).isSameAs(g.alu(Alu.SHL, p, 3));
    assertThat(g.add(g.add(p, 3), -3)).isSameAs(p);
  }

  @Test
  void unusedValuesVanish() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    g.load(8, p, 0);
    g.callPure(BpfHelper.GET_CURRENT_PID_TGID);
    g.exit(g.constant(0));
    assertThat(code(g)).doesNotContain("call").doesNotContain("*(u64");
  }

  /** {@code p == 5 ? 1 : 0} by a branch in DIF becomes arithmetic. */
  @Test
  void aDiamondOfNumbersHasNoBranch() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    int result = g.newVariable(null);
    Block yes = g.newBlock();
    Block no = g.newBlock();
    Block end = g.newBlock();
    g.branch(Condition.EQ, p, g.constant(5), yes, no);
    g.begin(yes);
    g.set(result, g.constant(1));
    g.jump(end);
    g.begin(no);
    g.set(result, g.constant(0));
    g.jump(end);
    g.begin(end);
    g.exit((Value) g.get(result));
    assertThat(code(g)).doesNotContain("goto");
  }

  @Test
  void variablesMergeInPhis() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    Value q = g.parameter(2);
    int result = g.newVariable(q);
    Block yes = g.newBlock();
    Block end = g.newBlock();
    g.branch(Condition.NE, p, g.constant(0), yes, end);
    g.begin(yes);
    g.set(result, g.load(8, p, 0));
    g.jump(end);
    g.begin(end);
    Value merged = (Value) g.get(result);
    assertThat(merged.isPhi()).isTrue();
    g.exit(merged);
    assertThat(code(g)).contains("if r").contains("exit");
  }

  @Test
  void whatIsNotReachedIsNotEmitted() {
    Graph g = new Graph();
    Block never = g.newBlock();
    Block end = g.newBlock();
    g.branch(Condition.EQ, g.constant(1), g.constant(2), never, end);
    assertThat(g.begin(never)).isFalse();
    g.call(BpfHelper.KTIME_GET_NS);
    g.jump(end);
    assertThat(g.begin(end)).isTrue();
    g.exit(g.constant(0));
    assertThat(code(g)).doesNotContain("KTIME");
  }

  /** More values than registers: the rest is spilled, and comes back. */
  @Test
  void manyLiveValuesAreSpilled() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    ArrayList<Value> values = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      values.add(g.load(8, p, 8L * i));
    }
    g.call(BpfHelper.KTIME_GET_NS);
    Value sum = g.constant(0);
    for (Value value : values) {
      sum = g.alu(Alu.XOR, sum, value);
    }
    g.exit(sum);
    assertThat(code(g)).contains("*(u64 *)(r10 - 8)");
  }

  @Test
  void tooManyLiveValuesAreRefused() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    ArrayList<Value> values = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      values.add(g.load(8, p, 8L * i));
    }
    g.call(BpfHelper.KTIME_GET_NS);
    Value sum = g.constant(0);
    for (Value value : values) {
      sum = g.alu(Alu.XOR, sum, value);
    }
    g.exit(sum);
    assertThatThrownBy(() -> code(g)).isInstanceOf(FrameOverflowException.class);
  }

  @Test
  void loopsCarryValues() {
    Graph g = new Graph();
    Value p = g.parameter(1);
    Block loop = g.newBlock();
    Block more = g.newBlock();
    Block end = g.newBlock();
    g.beginLoop(loop);
    Value i = g.loopPhi(g.constant(0));
    Value sum = g.loopPhi(g.constant(0));
    g.branch(Condition.ULT, i, g.constant(10), more, end);
    g.begin(more);
    g.closeLoop(loop, g.add(i, 1), g.alu(Alu.ADD, sum, p));
    g.begin(end);
    g.exit(sum);
    assertThat(code(g)).contains("+= 1").contains("goto");
  }
}
