package jdtrace.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import jdtrace.testkit.DtraceCommand;
import jdtrace.testkit.LiveKernel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * print() of pointers under {@code compat=oracle} (spec printf.md section 5): the address differs from
 * run to run, so these are no conformance cases.
 */
@LiveKernel
class OraclePrintLiveTest {
  private static final String PROGRAM =
      """
      enum color { RED = 1, BLUE = 2 };
      struct inner { char c; short s[2]; };
      typedef struct outer {
        int a;
        unsigned int none;
        int low :4;
        unsigned int high :4;
        enum color color;
        struct inner inner;
        struct inner empty;
        char name[8];
        struct outer *next;
        union { int u; char v; };
      } outer_t;
      struct outer source;
      BEGIN
      {
        source.a = -5;
        source.low = -1;
        source.high = 9;
        source.color = BLUE;
        source.inner.c = 'x';
        source.inner.s[1] = -2;
        source.name[0] = 'o';
        source.name[1] = 'k';
        source.u = 7;
        this->p = (outer_t *)alloca(2 * sizeof (outer_t));
        bcopy(&source.a, this->p, sizeof (outer_t));
        bcopy(&source.a, this->p + 1, sizeof (outer_t));
        this->q = this->p;
        print(&this->q->a);
        print(this->q++);
        printf("%d\\n", this->q - this->p);
        print(this->q->a);
        this->pp = (outer_t **)alloca(8);
        *this->pp = this->p;
        print(this->pp);
        exit(0);
      }
      """;

  private static String line(String text) {
    return " ".repeat(44) + text + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"interp", "bpf"})
  void pointersAreFollowed(String engine) {
    DtraceCommand.Result result =
        DtraceCommand.run("-q", "-xcompat=oracle", "-xengine=" + engine, "-n", PROGRAM);
    assertThat(result.err()).isEmpty();
    assertThat(result.out().replaceAll("0x[0-9a-f]{16}", "ADDRESS"))
        .isEqualTo(
            "ADDRESS = *\n"
                + line("(int)-5,")
                + "ADDRESS = *\n"
                + line("(outer_t) {")
                + line(" .a = (int)-5,")
                + line(" .low = (int)-1,")
                + line(" .high = (unsigned int)9,")
                + line(" .color = (enum color)BLUE,")
                + line(" .inner = (struct inner) {")
                + line("  .c = (char)'x',")
                + line("  .s = (short [2]) [")
                + line("   (short)0,")
                + line("   (short)-2,")
                + line("  ],")
                + line(" },")
                + line(" .name = (char [8])\"ok\",")
                + line(" (union) {")
                + line("  .u = (int)7,")
                + line("  .v = (char)7,")
                + line(" },")
                + line("}")
                + "1\nint 0xfffffffb\nADDRESS = *\n"
                + line("(outer_t *)ADDRESS,")
                + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"interp", "bpf"})
  void aPointerThatLeadsNowhereIsAFault(String engine) {
    DtraceCommand.Result result =
        DtraceCommand.run(
            "-q",
            "-xcompat=oracle",
            "-xengine=" + engine,
            "-n",
            "BEGIN { print((int *)0); } ERROR { exit(0); }");
    assertThat(result.out()).isEqualTo("\n");
    assertThat(result.err()).contains("invalid address (0x0) in action #2");
  }
}
