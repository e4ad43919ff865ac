package jdtrace.codegen.jvm;

import static jdtrace.codegen.jvm.TestSession.builtin;
import static jdtrace.codegen.jvm.TestSession.expression;
import static jdtrace.codegen.jvm.TestSession.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Probe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs that one class cannot hold: 65535 methods and constants are its limit. */
class LargeProgramTest {
  private final TestSession session = new TestSession();

  @AfterEach
  void close() {
    session.close();
  }

  /** Each probe has a method, a clause and two expressions. */
  @Test
  void probesAreSpreadOverClasses() throws Throwable {
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; i < 18_000; i++) {
      Probe probe = session.probe("f" + i, JvmSite.Point.ENTRY, "(I)V", false);
      long number = i;
      session.clause(
          probe,
          null,
          trace(expression(jdtrace.types.Types.LONG, p -> p.setx(number, 1))),
          trace(builtin(Builtin.ARG0)));
      probes.add(probe);
    }
    session.start();
    for (int i : new int[] {0, 1, 3999, 4000, 8999, 9000, 17_999}) {
      session.site(probes.get(i)).invokeExact(-i);
    }
    assertThat(session.records())
        .containsExactly(
            "0 0 0",
            "1 1 -1",
            "3999 3999 -3999",
            "4000 4000 -4000",
            "8999 8999 -8999",
            "9000 9000 -9000",
            "17999 17999 -17999");
  }

  /** A method has at most 64 KiB of code. */
  @Test
  void oneClauseThatIsTooLargeIsRefused() {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "()V", false);
    Action[] actions = new Action[8000];
    for (int i = 0; i < actions.length; i++) {
      actions[i] = trace(builtin(Builtin.TIMESTAMP));
    }
    session.clause(probe, null, actions);
    assertThatThrownBy(session::start)
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("the clauses of one probe are too large for a class: ");
  }
}
