package jdtrace.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.function.LongFunction;
import jdtrace.codegen.bpf.BpfEngine;
import jdtrace.codegen.interp.InterpEngine;
import jdtrace.testkit.LiveKernel;
import jdtrace.types.btf.KernelTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The BPF engine in this kernel against the interpreter: 10,000 programs, four firings each, records
 * and faults with their places. A batch is one BPF program, so it is small. {@code
 * -Djdtrace.seed=N} runs other programs.
 */
@LiveKernel
class EngineDifferentialTest {
  private static final long SEED = Long.getLong("jdtrace.seed", 20_260_101L);
  private static final int FIRINGS = 4;

  private static KernelTypes types;

  @BeforeAll
  static void open() {
    System.err.println("differential: bpf against interp, seed " + SEED);
    types = KernelTypes.open();
  }

  @AfterAll
  static void close() {
    types.close();
  }

  @Test
  void numbers() {
    EnumSet<Form> forms = EnumSet.noneOf(Form.class);
    for (Form form : Form.values()) {
      if (form.result() == Form.Sort.NUMBER && !form.parameters().contains(Form.Sort.TEXT)) {
        forms.add(form);
      }
    }
    compare(800, seed -> Batch.random(seed, forms, 8, FIRINGS));
  }

  @Test
  void numbersAndStrings() {
    compare(400, seed -> Batch.random(seed, Batch.ALL_FORMS, 4, FIRINGS));
  }

  /** What walks over text byte by byte, with numbers and strings to feed it. */
  @Test
  void scans() {
    EnumSet<Form> forms =
        EnumSet.of(
            Form.PARSE,
            Form.FORMAT,
            Form.CLEAN,
            Form.TOKEN,
            Form.JSON,
            Form.JOIN,
            Form.LENGTH,
            Form.SEQUENCE,
            Form.COMPARE_TEXT);
    compare(200, seed -> Batch.random(seed, forms, 4, FIRINGS));
  }

  @Test
  void code() {
    compare(250, seed -> new CodeGenerator(seed).batch(8, FIRINGS));
  }

  /** Variables that two engines have in common: what one stores the other loads. */
  @Test
  void sharedVariables() {
    for (boolean kernelFirst : new boolean[] {true, false}) {
      Comparison comparison =
          new Comparison(
              new EngineEvaluator(InterpEngine::new),
              new EngineEvaluator(() -> new AlternatingEngine(types, kernelFirst)));
      for (long seed = SEED; seed < SEED + 150; seed++) {
        assertThat(comparison.difference(Batch.random(seed, Batch.ALL_FORMS, 4, FIRINGS), seed))
            .isNull();
      }
    }
  }

  private static void compare(int batches, LongFunction<Batch> batch) {
    Comparison comparison =
        new Comparison(
            new EngineEvaluator(InterpEngine::new),
            new EngineEvaluator(() -> new BpfEngine(types)));
    for (long seed = SEED; seed < SEED + batches; seed++) {
      assertThat(comparison.difference(batch.apply(seed), seed)).isNull();
    }
  }
}
