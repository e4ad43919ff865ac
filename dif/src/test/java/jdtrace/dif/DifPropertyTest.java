package jdtrace.dif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every sequence of words, meaningful or not. */
class DifPropertyTest {

  /** Raw noise. */
  @Property(tries = 500)
  void noiseNeverCrashes(
      @ForAll @Size(max = 40) int[] text, @ForAll @Size(max = 20) byte[] strings) {
    survives(new DifObject(text, new long[2], strings, List.of(), DifType.INT64, new int[0]));
  }

  /** Noise in operands only: gets past the first checks far more often. */
  @Property(tries = 2000)
  void plausibleWordsNeverCrash(@ForAll long seed, @ForAll @IntRange(max = 30) int length) {
    Random random = new Random(seed);
    int[] text = new int[length + 1];
    for (int pc = 0; pc < length; pc++) {
      DifOp op = DifOp.values()[random.nextInt(DifOp.values().length)];
      text[pc] = plausible(op, random, pc);
    }
    text[length] = DifOp.RET.encode(0, 0, random.nextInt(9));
    DifObject object =
        new DifObject(
            text, new long[4], new byte[8], rows(random), DifType.INT64, new int[length + 1]);
    survives(object);
    if (DifVerifier.verify(object).isEmpty()) {
      for (int pc = 0; pc < text.length; pc++) {
        DifOp op = DifOp.of(text[pc]);
        if (op.form() == DifOp.Form.LABEL) {
          assertThat(DifOp.label(text[pc])).isGreaterThan(pc).isLessThan(text.length);
        }
      }
    }
  }

  private static int plausible(DifOp op, Random random, int pc) {
    int register = random.nextInt(1, 9);
    return switch (op.form()) {
      case LABEL -> op.encodeLabel(pc + random.nextInt(4));
      case INTEGER, STRING, CALL -> op.encodeWide(random.nextInt(9), register);
      case LOAD_VARIABLE, STORE_VARIABLE ->
          op.encodeWide(random.nextBoolean() ? 0x500 : random.nextInt(0x600), register);
      case NONE -> op.encode(0, 0, 0);
      case TEST -> op.encode(register, 0, 0);
      case RETURN -> op.encode(0, 0, register);
      case COMPARE -> op.encode(register, random.nextInt(8), 0);
      case R2, LOAD, STORE -> op.encode(register, 0, random.nextInt(8));
      default -> op.encode(random.nextInt(3), random.nextInt(9), register);
    };
  }

  private static List<DifVariable> rows(Random random) {
    List<DifVariable> rows = new ArrayList<>();
    for (DifVariable.Scope scope : DifVariable.Scope.values()) {
      DifVariable.Kind kind = DifVariable.Kind.values()[random.nextInt(2)];
      rows.add(new DifVariable("v", 0x500, kind, scope, true, true, DifType.INT64));
    }
    return rows;
  }

  private static void survives(DifObject object) {
    assertThat(DifVerifier.verify(object)).isNotNull();
    assertThat(DifPrinter.print(object, 1).lines().count())
        .isGreaterThanOrEqualTo(3 + object.text().length);
  }
}
