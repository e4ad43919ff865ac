package jdtrace.codegen.interp.machine;

import static jdtrace.codegen.interp.machine.FakeContext.KERNEL;
import static jdtrace.codegen.interp.machine.FakeContext.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import jdtrace.base.Fault;
import jdtrace.dif.DifBuilder;
import jdtrace.dif.Subroutine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Argument passing, scratch and faults of subroutines; what they compute has its own tests. */
class CallsTest extends MachineFixture {

  @ParameterizedTest
  @EnumSource
  void noSubroutineEscapesTheMachine(Subroutine subroutine) {
    for (long junk : new long[] {0, -1, 1, KERNEL, USER, Long.MIN_VALUE}) {
      machine.beginClause(SCRATCH);
      assertThat(run(call(subroutine, junk, junk, junk))).isNotNull();
    }
    machine.beginClause(0);
    assertThat(run(call(subroutine))).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "STRLEN",
        "STRCHR",
        "STRRCHR",
        "STRSTR",
        "INDEX",
        "RINDEX",
        "SUBSTR",
        "STRJOIN",
        "TOUPPER",
        "TOLOWER",
        "BASENAME",
        "DIRNAME",
        "CLEANPATH",
        "JSON",
        "STRTOLL",
        "INET_NTOA",
        "INET_NTOA6"
      })
  void nullStringsFaultAtAddressZero(Subroutine subroutine) {
    Result result = run(call(subroutine, 0, 10));
    assertThat(((Result.Faulted) result).fault()).isEqualTo(Fault.BADADDR);
    assertThat(((Result.Faulted) result).address()).isZero();
  }

  @Test
  void stringResultsAreCutToStrsize() {
    String longText = "y".repeat(STRSIZE);
    context.kernel(0, longText + "\0");
    assertThat(text(call(Subroutine.TOUPPER, KERNEL))).isEqualTo("Y".repeat(STRSIZE - 1));
    assertThat(text(call(Subroutine.STRJOIN, KERNEL, KERNEL))).isEqualTo("y".repeat(STRSIZE - 1));
    assertThat(value(call(Subroutine.STRLEN, KERNEL))).isEqualTo(STRSIZE);
  }

  @Test
  void lltostrIsCutLikeAnyString() {
    assertThat(text(call(Subroutine.LLTOSTR, -1, 2))).isEqualTo("1".repeat(STRSIZE - 1));
    assertThat(text(call(Subroutine.LLTOSTR, -7))).isEqualTo("-7");
    faults(Fault.ILLOP, call(Subroutine.LLTOSTR, 1, 1));
    faults(Fault.ILLOP, call(Subroutine.LLTOSTR, 1, 37));
    context.kernel(0, "12\0");
    assertThat(value(call(Subroutine.STRTOLL, KERNEL))).isEqualTo(12);
    assertThat(value(call(Subroutine.STRTOLL, KERNEL, 8))).isEqualTo(10);
    faults(Fault.ILLOP, call(Subroutine.STRTOLL, KERNEL, 0));
  }

  @Test
  void scratchRunsOut() {
    context.kernel(0, "a\0");
    machine.beginClause(STRSIZE);
    assertThat(text(call(Subroutine.TOUPPER, KERNEL))).isEqualTo("A");
    faults(Fault.NOSCRATCH, call(Subroutine.TOUPPER, KERNEL));
    machine.beginClause(3);
    assertThat(text(call(Subroutine.STRJOIN, KERNEL, KERNEL))).isEqualTo("aa");
  }

  @Test
  void missesGiveNullAndTakeNoScratch() {
    context.kernel(0, "a\0");
    machine.beginClause(0);
    assertThat(value(call(Subroutine.STRCHR, KERNEL, 'z'))).isZero();
    assertThat(value(call(Subroutine.JSON, KERNEL, KERNEL))).isZero();
  }

  @Test
  void copyinstrHonoursItsLimit() {
    context.user(0, "0123456789".repeat(5));
    assertThat(text(call(Subroutine.COPYINSTR, USER))).hasSize(STRSIZE - 1);
    assertThat(text(call(Subroutine.COPYINSTR, USER, 4))).isEqualTo("0123");
    assertThat(text(call(Subroutine.COPYINSTR, USER, 0))).isEmpty();
    assertThat(text(call(Subroutine.COPYINSTR, USER, -1))).hasSize(STRSIZE - 1);
    faults(Fault.BADADDR, call(Subroutine.COPYINSTR, 64));
    faults(Fault.BADADDR, call(Subroutine.COPYINSTR, KERNEL));
  }

  @Test
  void userCopies() {
    context.user(16, "user bytes");
    assertThat(text(call(Subroutine.COPYIN, USER + 16, 4))).isEqualTo("user");
    assertThat(text(call(Subroutine.COPYIN, USER + 16, 8))).isEqualTo("user byt");
    assertThat(text(call(Subroutine.COPYIN, USER + 21, 5))).isEqualTo("bytes");
    faults(Fault.NOSCRATCH, call(Subroutine.COPYIN, USER, 1L << 40));
    faults(Fault.BADADDR, call(Subroutine.COPYIN, 64, 8));
    faults(Fault.BADADDR, call(Subroutine.COPYINTO, USER, 8, KERNEL));
    context.kernel(0, "out\0");
    value(call(Subroutine.COPYOUT, KERNEL, USER, 3));
    value(call(Subroutine.COPYOUTSTR, KERNEL, USER + 8, 2));
    assertThat(text(call(Subroutine.COPYINSTR, USER, 3))).isEqualTo("out");
    assertThat(text(call(Subroutine.COPYINSTR, USER + 8))).isEqualTo("ou");
    faults(Fault.BADADDR, call(Subroutine.COPYOUT, KERNEL, 64, 3));
  }

  @Test
  void bcopyOnlyIntoScratch() {
    context.kernel(0, "kernel\0");
    long to = value(call(Subroutine.ALLOCA, 16));
    value(call(Subroutine.BCOPY, KERNEL, to, 7));
    assertThat(new String(firing.space().string(to, 16), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("kernel");
    faults(Fault.BADADDR, call(Subroutine.BCOPY, KERNEL, to, 17));
    faults(Fault.BADADDR, call(Subroutine.BCOPY, KERNEL, KERNEL, 1));
    faults(Fault.BADADDR, call(Subroutine.BCOPY, 5, to, 1));
  }

  @Test
  void strtokKeepsItsPlaceWithinAFiring() {
    context.kernel(0, "a,b,c\0").kernel(16, ",\0");
    assertThat(text(call(Subroutine.STRTOK, KERNEL, KERNEL + 16))).isEqualTo("a");
    machine.beginClause(SCRATCH);
    assertThat(text(call(Subroutine.STRTOK, 0, KERNEL + 16))).isEqualTo("b");
    refire();
    assertThat(text(call(Subroutine.STRTOK, 0, KERNEL + 16))).isNull();
  }

  @Test
  void defaultsOfOptionalArguments() {
    context.kernel(0, "abcabc\0").kernel(16, "c\0");
    assertThat(value(call(Subroutine.INDEX, KERNEL, KERNEL + 16))).isEqualTo(2);
    assertThat(value(call(Subroutine.INDEX, KERNEL, KERNEL + 16, 3))).isEqualTo(5);
    assertThat(value(call(Subroutine.RINDEX, KERNEL, KERNEL + 16))).isEqualTo(5);
    assertThat(value(call(Subroutine.RINDEX, KERNEL, KERNEL + 16, 4))).isEqualTo(2);
    assertThat(text(call(Subroutine.SUBSTR, KERNEL, 4))).isEqualTo("bc");
    assertThat(text(call(Subroutine.SUBSTR, KERNEL, -4, 2))).isEqualTo("ca");
  }

  @Test
  void byteOrder() {
    assertThat(value(call(Subroutine.HTONS, 0xffff_1234L))).isEqualTo(0x3412);
    assertThat(value(call(Subroutine.NTOHL, 0xf_1234_5680L))).isEqualTo(0x8056_3412L);
    assertThat(value(call(Subroutine.HTONLL, 1))).isEqualTo(1L << 56);
  }

  @Test
  void addresses() {
    context.kernel(0, "\u007f\0\0\1").kernel(16, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1");
    assertThat(text(call(Subroutine.INET_NTOA, KERNEL))).isEqualTo("127.0.0.1");
    assertThat(text(call(Subroutine.INET_NTOP, 2, KERNEL))).isEqualTo("127.0.0.1");
    assertThat(text(call(Subroutine.INET_NTOP, 10, KERNEL + 16))).isEqualTo("::1");
    assertThat(text(call(Subroutine.INET_NTOA6, KERNEL + 16))).isEqualTo("::1");
    assertThat(text(call(Subroutine.LINK_NTOP, 1, KERNEL))).isEqualTo("7f:00:00:01:00:00");
    faults(Fault.ILLOP, call(Subroutine.INET_NTOP, 1, KERNEL));
    faults(Fault.ILLOP, call(Subroutine.LINK_NTOP, 2, KERNEL));
  }

  @Test
  void numbersOfDevices() {
    assertThat(value(call(Subroutine.GETMAJOR, 8 << 20 | 17))).isEqualTo(8);
    assertThat(value(call(Subroutine.GETMINOR, 8 << 20 | 17))).isEqualTo(17);
  }

  @Test
  void randomIsNeverNegativeAnd31Bits() {
    for (int i = 0; i < 1000; i++) {
      assertThat(value(call(Subroutine.RAND))).isBetween(0L, (long) Integer.MAX_VALUE);
    }
  }

  @Test
  void progeny() {
    assertThat(value(call(Subroutine.PROGENYOF, 42))).isEqualTo(1);
    assertThat(value(call(Subroutine.PROGENYOF, 43))).isZero();
    assertThat(value(call(Subroutine.SPECULATION))).isZero();
  }

  private static Consumer<DifBuilder> call(Subroutine subroutine, long... arguments) {
    return p -> {
      for (long argument : arguments) {
        p.setx(argument, 2).pushValue(2);
      }
      p.call(subroutine, 1);
    };
  }
}
