package jdtrace.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.api.Test;

/**
 * Network and device numbers: random ones, mostly with zeros in them, through the language and both
 * engines. {@code -Djdtrace.seed=N} takes other ones.
 */
@LiveKernel
class AddressDifferentialTest {
  private static final long SEED = Long.getLong("jdtrace.seed", 20_260_101L);
  private static final int PROGRAMS = 6;
  private static final int ADDRESSES = 40;

  @Test
  void addresses() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < PROGRAMS; i++) {
      String program = program(random);
      DtraceCommand.Result interp = DtraceCommand.run("-qn", program, "-xengine=interp");
      DtraceCommand.Result bpf = DtraceCommand.run("-qn", program, "-xengine=bpf");
      assertThat(interp.status()).as(interp.err()).isZero();
      assertThat(bpf.out()).as("seed " + SEED + ": " + program).isEqualTo(interp.out());
      assertThat(interp.out().lines().count()).isEqualTo(ADDRESSES + 1);
    }
  }

  private static String program(SplittableRandom random) {
    StringBuilder program = new StringBuilder("BEGIN { this->a = (uint64_t *)alloca(24);\n");
    for (int i = 0; i < ADDRESSES; i++) {
      for (int word = 0; word < 3; word++) {
        program.append("this->a[%d] = htonll(0x%x);\n".formatted(word, word(random)));
      }
      program
          .append("printf(\"%s %s %s %s %s %s %d %d %x %x\\n\", inet_ntop(10, this->a),")
          .append(" inet_ntoa6((struct in6_addr *)this->a), inet_ntop(2, this->a),")
          .append(" inet_ntoa((ipaddr_t *)(this->a + 1)), link_ntop(1, this->a),")
          .append(" link_ntop(32, this->a), getmajor(this->a[0]), getminor(this->a[0]),")
          .append(" ntohl(this->a[1]), htons(this->a[1]));\n");
    }
    return program.append("exit(0); }").toString();
  }

  /** Eight bytes; each two of them zero, small, all ones, or anything. */
  private static long word(SplittableRandom random) {
    long word = 0;
    for (int i = 0; i < 4; i++) {
      long group =
          switch (random.nextInt(6)) {
            case 0, 1, 2 -> 0;
            case 3 -> random.nextInt(0x20);
            case 4 -> 0xffff;
            default -> random.nextInt(0x10000);
          };
      word = word << 16 | group;
    }
    return word;
  }
}
