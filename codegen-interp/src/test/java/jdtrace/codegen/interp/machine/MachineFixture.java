package jdtrace.codegen.interp.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import jdtrace.base.Fault;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.DifObject;
import jdtrace.dif.DifType;
import jdtrace.dif.DifVariable;
import jdtrace.dif.DifVerifier;

/** What tests of the machine share: a session, a firing, and short ways to write programs. */
abstract class MachineFixture {
  static final int STRSIZE = 32;
  static final int SCRATCH = 4096;

  final FakeContext context = new FakeContext();
  final Machine machine = new Machine(STRSIZE, 1 << 16, SCRATCH, SpeculationIds.NONE);
  Firing firing = machine.fire(context);

  /** Next firing. */
  void refire() {
    firing.close();
    firing = machine.fire(context);
    machine.beginClause(SCRATCH);
  }

  /** Runs a program that leaves its answer in %r1. */
  Result run(Consumer<DifBuilder> program) {
    return run(DifType.INT64, program);
  }

  Result run(DifType type, Consumer<DifBuilder> program) {
    DifBuilder builder = new DifBuilder();
    program.accept(builder);
    DifObject object = builder.ret(1).build(type);
    assertThat(DifVerifier.verify(object)).isEmpty();
    return machine.run(object, firing);
  }

  long value(Consumer<DifBuilder> program) {
    Result result = run(program);
    assertThat(result).isInstanceOf(Result.Value.class);
    return ((Result.Value) result).bits();
  }

  /** The string that a program's answer points to; null for NULL. */
  String text(Consumer<DifBuilder> program) {
    long address = value(program);
    return address == 0 ? null : new String(firing.space().string(address, 1 << 12), ISO_8859_1);
  }

  void faults(Fault fault, int pc, long address, Consumer<DifBuilder> program) {
    assertThat(run(program)).isEqualTo(new Result.Faulted(fault, pc, address));
  }

  void faults(Fault fault, Consumer<DifBuilder> program) {
    Result result = run(program);
    assertThat(result).isInstanceOf(Result.Faulted.class);
    assertThat(((Result.Faulted) result).fault()).isEqualTo(fault);
  }

  static DifBuilder string(DifBuilder b, String text, int rd) {
    return b.sets(text.getBytes(ISO_8859_1), rd);
  }

  static DifVariable variable(
      String name, int id, DifVariable.Kind kind, DifVariable.Scope scope, DifType type) {
    return new DifVariable(name, id, kind, scope, false, false, type);
  }

  static DifVariable scalar(DifVariable.Scope scope, DifType type) {
    return variable("x", 0x500, DifVariable.Kind.SCALAR, scope, type);
  }
}
