package jdtrace.codegen.bpf.asm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssemblerTest {
  @Test
  void encodesAsTheKernelDoes() {
    Assembler a = new Assembler();
    a.movImmediate(1, 5);
    a.alu(Alu.ADD, 1, 2);
    a.load(8, 3, 10, -8);
    a.store(4, 10, -16, 3);
    a.movImmediate(4, 0x123456789abcdef0L);
    a.call(BpfHelper.KTIME_GET_NS);
    a.exit();
    assertThat(a.assemble())
        .containsExactly(
            0x00000005_0000_01b7L,
            0x00000000_0000_210fL,
            0x00000000_fff8_a379L,
            0x00000000_fff0_3a63L,
            0x9abcdef0_0000_0418L,
            0x12345678_0000_0000L,
            0x00000005_0000_0085L,
            0x00000000_0000_0095L);
  }

  @Test
  void numbersOf32BitsTakeOneInstruction() {
    Assembler a = new Assembler();
    a.movImmediate(1, -1);
    a.movImmediate(1, 0xffffffffL);
    a.movImmediate(1, 0x100000000L);
    assertThat(a.assemble()).hasSize(4);
  }

  @Test
  void jumpsForwardAndBack() {
    Assembler a = new Assembler();
    Label start = new Label();
    Label end = new Label();
    a.place(start);
    a.jumpImmediate(Condition.EQ, 1, 0, end);
    a.jump(start);
    a.place(end);
    a.exit();
    assertThat(Disassembler.print(a.assemble()))
        .isEqualTo("0: if r1 == 0 goto 2\n1: goto 0\n2: exit\n");
  }

  @Test
  void farJumpsAreWidened() {
    Assembler a = new Assembler();
    Label end = new Label();
    a.jumpImmediate(Condition.NE, 1, 0, end);
    a.jump(end);
    for (int i = 0; i < 40_000; i++) {
      a.movImmediate(0, i);
    }
    a.place(end);
    a.exit();
    long[] code = a.assemble();
    assertThat(code).hasSize(40_005);
    String text = Disassembler.print(java.util.Arrays.copyOf(code, 4));
    assertThat(text)
        .isEqualTo(
            """
            0: if r1 != 0 goto 2
            1: goto 3
            2: goto 40004
            3: goto 40004
            """);
    assertThat(a.position(end)).isEqualTo(40_004);
  }

  @Test
  void callsOfFunctionsAreRelative() {
    Assembler a = new Assembler();
    Label function = new Label();
    a.call(function);
    a.movFunction(2, function);
    a.exit();
    a.place(function);
    a.exit();
    assertThat(Disassembler.print(a.assemble()))
        .isEqualTo("0: call function 4\n1: r2 = function 2\n3: exit\n4: exit\n");
  }

  @Test
  void disassemblesAllForms() {
    Assembler a = new Assembler();
    a.mov32(1, 2);
    a.negate(3);
    a.toBigEndian(4, 32);
    a.aluImmediate(Alu.SAR, 5, 7);
    a.storeImmediate(1, 6, 3, 9);
    a.loadSigned(2, 7, 8, 2);
    a.atomic(Atomic.ADD, 8, 1, 0, 2);
    a.movMap(1, 17);
    a.movMapValue(2, 18, 64);
    assertThat(Disassembler.print(a.assemble()))
        .isEqualTo(
            """
            0: w1 = w2
            1: r3 = -r3
            2: r4 = be32 r4
            3: r5 s>>= 7
            4: *(u8 *)(r6 + 3) = 9
            5: r7 = *(s16 *)(r8 + 2)
            6: atomic 0x0 *(u64 *)(r1) = r2
            7: r1 = map[fd 17]
            9: r2 = map[fd 18] + 64
            """);
  }
}
