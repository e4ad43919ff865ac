package jdtrace.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import jdtrace.codegen.interp.InterpEngine;
import jdtrace.codegen.jvm.JvmEngine;
import jdtrace.dif.DifVerifier;
import org.junit.jupiter.api.Test;

/**
 * The interpreter against the model, and the engine of bytecode against the interpreter. {@code -Djdtrace.seed=N} runs other programs; the seed of every
 * batch is in its report.
 */
class DifferentialTest {
  private static final long SEED = Long.getLong("jdtrace.seed", 20_260_101L);
  private static final int BATCHES = 300;
  private static final int PROGRAMS = 40;
  private static final int FIRINGS = 3;

  @Test
  void interpreterAgreesWithTheModel() {
    System.err.println("differential: interp against model, seed " + SEED);
    Comparison comparison = new Comparison(new TreeModel(), new EngineEvaluator(InterpEngine::new));
    for (int i = 0; i < BATCHES; i++) {
      Batch batch = Batch.random(SEED + i, Batch.ALL_FORMS, PROGRAMS, FIRINGS);
      assertThat(comparison.difference(batch, SEED + i)).isNull();
    }
  }

  /** What the compiled engine answers, faults and their places included. */
  @Test
  void bytecodeAgreesWithTheInterpreter() {
    System.err.println("differential: jvm against interp, seed " + SEED);
    Comparison comparison =
        new Comparison(new EngineEvaluator(InterpEngine::new), new EngineEvaluator(JvmEngine::new));
    for (int i = 0; i < BATCHES; i++) {
      Batch batch = Batch.random(SEED + i, Batch.ALL_FORMS, PROGRAMS, FIRINGS);
      assertThat(comparison.difference(batch, SEED + i)).isNull();
      Batch code = new CodeGenerator(SEED + i).batch(PROGRAMS, FIRINGS);
      assertThat(comparison.difference(code, SEED + i)).isNull();
    }
  }

  @Test
  void everyProgramIsWellFormed() {
    for (int i = 0; i < 50; i++) {
      for (Program program : Batch.random(SEED + i, Batch.ALL_FORMS, PROGRAMS, 1).programs()) {
        assertThat(program.tree().registers()).isLessThan(DifVerifier.REGISTERS);
        assertThat(DifVerifier.verify(program.object())).isEmpty();
      }
      for (Program program : new CodeGenerator(SEED + i).batch(PROGRAMS, 1).programs()) {
        assertThat(DifVerifier.verify(program.object())).isEmpty();
      }
    }
  }

  @Test
  void everyFormIsReached() {
    EnumSet<Form> reached = EnumSet.noneOf(Form.class);
    for (int i = 0; i < 50; i++) {
      Batch.random(SEED + i, Batch.ALL_FORMS, PROGRAMS, 1).trees().forEach(t -> mark(t, reached));
    }
    assertThat(reached).containsAll(Batch.ALL_FORMS);
  }

  private static void mark(Tree tree, EnumSet<Form> reached) {
    reached.add(tree.form());
    tree.children().forEach(child -> mark(child, reached));
  }

  /** The comparison must find what is wrong, and make it small. */
  @Test
  void aMistakeIsFoundAndMadeSmall() {
    Evaluator wrong =
        batch -> {
          List<List<Outcome>> outcomes = new TreeModel().evaluate(batch);
          return outcomes.stream()
              .map(firing ->
                  firing.stream()
                      .map(o -> o.equals(new Outcome.Number(-1)) ? new Outcome.Number(7) : o)
                      .toList())
              .toList();
        };
    Comparison comparison = new Comparison(new TreeModel(), wrong);
    String report = null;
    for (int i = 0; report == null; i++) {
      report = comparison.difference(Batch.random(i, Batch.ALL_FORMS, PROGRAMS, 1), i);
    }
    assertThat(report)
        .contains("smaller: ", "expected Number[value=-1]", "but was  Number[value=7]");
    String smaller =
        report.substring(report.indexOf("smaller: ")).lines().findFirst().orElseThrow();
    assertThat(smaller.length()).isLessThan(60);
  }
}
