package jdtrace.testkit.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifOp;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVerifier;
import jdtrace.types.Types;

/**
 * Code that no compiler would write: arithmetic, comparisons and forward branches over all
 * registers at random, dead code and fallen-through joins included. Numbers only.
 */
public final class CodeGenerator {
  private static final DifOp[] ARITHMETIC = {
    DifOp.OR,
    DifOp.XOR,
    DifOp.AND,
    DifOp.SLL,
    DifOp.SRL,
    DifOp.SRA,
    DifOp.SUB,
    DifOp.ADD,
    DifOp.MUL,
    DifOp.SDIV,
    DifOp.UDIV,
    DifOp.SREM,
    DifOp.UREM
  };

  private static final DifOp[] BRANCHES = {
    DifOp.BA,
    DifOp.BE,
    DifOp.BNE,
    DifOp.BG,
    DifOp.BGU,
    DifOp.BGE,
    DifOp.BGEU,
    DifOp.BL,
    DifOp.BLU,
    DifOp.BLE,
    DifOp.BLEU
  };

  /** Instructions between a branch and its target, at most. */
  private static final int REACH = 6;

  private final SplittableRandom random;
  private final TreeGenerator numbers;

  public CodeGenerator(long seed) {
    this.random = new SplittableRandom(seed);
    this.numbers = new TreeGenerator(seed, Set.of(Form.CONSTANT));
  }

  /** Programs without trees. */
  public Batch batch(int programs, int firings) {
    List<Program> all = new ArrayList<>();
    for (int i = 0; i < programs; i++) {
      all.add(new Program(null, next(), Types.LONG));
    }
    List<long[]> arguments = new ArrayList<>();
    for (int i = 0; i < firings; i++) {
      arguments.add(numbers.arguments());
    }
    return new Batch(all, arguments);
  }

  private DifObject next() {
    DifBuilder out = new DifBuilder();
    for (int register = 1; register < DifVerifier.REGISTERS; register++) {
      if (random.nextBoolean()) {
        out.variable(DifOp.LDGS, Variables.number(0), register);
      } else {
        out.setx(numbers.arguments()[0], register);
      }
    }
    out.cmp(1, 2);
    int length = 3 + random.nextInt(30);
    DifBuilder.Label[] places = new DifBuilder.Label[length + 1];
    for (int i = 0; i <= length; i++) {
      places[i] = out.label();
    }
    for (int i = 0; i < length; i++) {
      out.place(places[i]);
      step(out, places, i);
    }
    return out.place(places[length]).ret(register()).build(DifType.INT64);
  }

  private void step(DifBuilder out, DifBuilder.Label[] places, int i) {
    switch (random.nextInt(10)) {
      case 0 -> out.cmp(source(), source());
      case 1 -> out.tst(source());
      case 2, 3 -> {
        int target = Math.min(places.length - 1, i + 1 + random.nextInt(REACH));
        out.branch(BRANCHES[random.nextInt(BRANCHES.length)], places[target]);
      }
      case 4 -> out.setx(numbers.arguments()[0], register());
      case 5 -> out.op(random.nextBoolean() ? DifOp.NOT : DifOp.MOV, source(), register());
      case 6 ->
          out.variable(DifOp.STGS, Variables.number(random.nextInt(Variables.NUMBERS)), source());
      default ->
          out.op(ARITHMETIC[random.nextInt(ARITHMETIC.length)], source(), source(), register());
    }
  }

  private int source() {
    return random.nextInt(DifVerifier.REGISTERS);
  }

  private int register() {
    return 1 + random.nextInt(DifVerifier.REGISTERS - 1);
  }
}
