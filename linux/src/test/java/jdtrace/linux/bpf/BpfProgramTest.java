package jdtrace.linux.bpf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.kernel.Cpus;
import jdtrace.linux.testing.Asm;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BpfProgramTest {
  private static final int GET_SMP_PROCESSOR_ID = 8;
  private static final int GET_CURRENT_PID_TGID = 14;
  private static final int MAP_LOOKUP_ELEM = 1;
  private static final int GET_ATTACH_COOKIE = 174;
  private static final int LOOP = 181;

  @BeforeEach
  void root() {
    Live.requireRoot();
  }

  @Test
  void testRunPassesContextAndReturns() throws Exception {
    Live.leaksNothing(() -> {
      long[] code =
          new Asm()
              .load(Asm.R0, Asm.R1, 0)
              .load(Asm.R2, Asm.R1, 8)
              .addReg(Asm.R0, Asm.R2)
              .exit()
              .code();
      try (BpfProgram program =
          BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_add", code))) {
        NativeMemory words = NativeMemory.copyOf(new long[] {40, 2});
        assertEquals(42, new TestRun(program).context(words).run());
      }
    });
  }

  @Test
  void testRunChoosesTheCpu() {
    long[] code = new Asm().call(GET_SMP_PROCESSOR_ID).exit().code();
    try (BpfProgram program =
        BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_cpu", code))) {
      TestRun run = new TestRun(program);
      for (int cpu : Cpus.online()) {
        assertEquals(cpu, run.cpu(cpu).run());
      }
    }
  }

  @Test
  void packetsGoInAndOut() {
    // r6 = data, r7 = data_end; bounds check; data[14] += 1 as a word; return 5
    long[] code =
        new Asm()
            .raw(0x61, Asm.R6, Asm.R1, 76, 0) // skb->data
            .raw(0x61, Asm.R7, Asm.R1, 80, 0) // skb->data_end
            .movReg(Asm.R2, Asm.R6)
            .add(Asm.R2, 24)
            .mov(Asm.R0, 0)
            .raw(0x2d, Asm.R2, Asm.R7, 4, 0) // if r2 > r7 goto exit
            .load(Asm.R3, Asm.R6, 16)
            .add(Asm.R3, 1)
            .store(Asm.R6, 16, Asm.R3)
            .mov(Asm.R0, 5)
            .exit()
            .code();
    try (BpfProgram program =
        BpfProgram.load(new ProgramSpec(ProgramType.SCHED_CLS, "t_skb", code))) {
      NativeMemory in = NativeMemory.allocate(24);
      NativeMemory out = NativeMemory.allocate(24);
      in.bytes().putLong(16, 99);
      TestRun run = new TestRun(program).data(in).dataOut(out).repeat(100);
      assertEquals(5, run.run());
      assertEquals(24, run.dataOutSize());
      assertEquals(199, out.bytes().getLong(16));
    }
  }

  @Test
  void refusalCarriesTheVerifiersWords() throws Exception {
    Live.leaksNothing(() -> {
      long[] code = new Asm().exit().code(); // r0 never set
      VerifierException e =
          assertThrows(
              VerifierException.class,
              () -> BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_bad", code)));
      assertEquals("EACCES", e.errnoName());
      assertTrue(e.getMessage().contains("R0 !read_ok"), e.getMessage());
      assertTrue(e.log().contains("0: (95) exit"), e.log());
      assertTrue(e.logTail(2).length() <= e.log().length());
    });
  }

  @Test
  void longLogsDoNotHideTheError() {
    Asm asm = new Asm().mov(Asm.R6, 0);
    asm.add(Asm.R6, 1);
    asm.raw(0xa5, Asm.R6, 0, -2, 60_000); // if r6 < 60000 goto -2
    asm.exit(); // r0 never set: found after 120 000 logged steps
    VerifierException e =
        assertThrows(
            VerifierException.class,
            () ->
                BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_long", asm.code())));
    assertEquals("EACCES", e.errnoName());
  }

  @Test
  void rawTracepointCountsOurCalls() throws Exception {
    Live.leaksNothing(() -> {
      try (Handles handles = new Handles()) {
        int pid = (int) Syscall.call(SyscallNumber.GETPID);
        BpfMap map = handles.add(BpfMap.create(MapSpec.array("t_count", 8, 2, MapSpec.F_MMAPABLE)));
        BpfProgram program =
            handles.add(
                BpfProgram.load(
                    new ProgramSpec(
                        ProgramType.RAW_TRACEPOINT, "t_sysenter", countGetppid(map, pid))));
        Mapping values = handles.add(map.mapValues());
        BpfLink link = handles.add(BpfLink.rawTracepoint(program, "sys_enter"));
        for (int i = 0; i < 1000; i++) {
          Syscall.call(SyscallNumber.GETPPID);
        }
        link.close();
        Syscall.call(SyscallNumber.GETPPID);
        assertEquals(1000, values.bytes().getLong(0));
      }
    });
  }

  /** if (tgid == pid && id == getppid) map[0]++. */
  static long[] countGetppid(BpfMap map, int pid) {
    return new Asm()
        .load(Asm.R6, Asm.R1, 8)
        .call(GET_CURRENT_PID_TGID)
        .raw(0x77, Asm.R0, 0, 0, 32) // r0 >>= 32
        .jumpIfNot(Asm.R0, pid, 10)
        .jumpIfNot(Asm.R6, SyscallNumber.GETPPID, 9)
        .storeWord(Asm.R10, -4, 0)
        .movReg(Asm.R2, Asm.R10)
        .add(Asm.R2, -4)
        .map(Asm.R1, map.fd())
        .call(MAP_LOOKUP_ELEM)
        .jumpIfZero(Asm.R0, 2)
        .mov(Asm.R1, 1)
        .atomicAdd(Asm.R0, 0, Asm.R1)
        .mov(Asm.R0, 0)
        .exit()
        .code();
  }

  @Test
  void cookieTellsWhichAttachment() {
    long[] code =
        new Asm()
            .call(GET_ATTACH_COOKIE)
            .movReg(Asm.R6, Asm.R0)
            .storeWord(Asm.R10, -4, 0)
            .movReg(Asm.R2, Asm.R10)
            .add(Asm.R2, -4)
            .map(Asm.R1, 0)
            .call(MAP_LOOKUP_ELEM)
            .jumpIfZero(Asm.R0, 1)
            .store(Asm.R0, 0, Asm.R6)
            .mov(Asm.R0, 0)
            .exit()
            .code();
    try (Handles handles = new Handles()) {
      BpfMap map = handles.add(BpfMap.create(MapSpec.array("t_cookie", 8, 1, 0)));
      code[5] |= (long) map.fd() << 32;
      BpfProgram program =
          handles.add(
              BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_cookie", code)));
      BpfLink link;
      try {
        link = handles.add(BpfLink.rawTracepoint(program, "sys_enter", 0x1234567890L));
      } catch (SysException e) {
        Live.require(false, "needs raw tracepoint cookies (Linux 6.10): " + e.getMessage());
        return;
      }
      Syscall.call(SyscallNumber.GETPPID);
      link.close();
      NativeMemory value = map.newValue();
      map.lookup(0, value);
      assertEquals(0x1234567890L, value.bytes().getLong(0));
    }
  }

  @Test
  void unknownTracepointIsNamed() throws Exception {
    Live.leaksNothing(() -> {
      long[] code = new Asm().mov(Asm.R0, 0).exit().code();
      try (BpfProgram program =
          BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_none", code))) {
        SysException e =
            assertThrows(SysException.class, () -> BpfLink.rawTracepoint(program, "no_such_point"));
        assertEquals("ENOENT", e.errnoName());
        assertTrue(e.getMessage().endsWith("no_such_point"));
      }
    });
  }

  @Test
  void infoAndStatistics() {
    long[] code = new Asm().mov(Asm.R0, 0).exit().code();
    try (Fd stats = Bpf.enableStats();
        BpfProgram program =
            BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_info", code))) {
      assertTrue(stats.isOpen());
      try (BpfLink link = BpfLink.rawTracepoint(program, "sys_enter")) {
        assertTrue(link != null);
        for (int i = 0; i < 100; i++) {
          Syscall.call(SyscallNumber.GETPPID);
        }
      }
      ProgramInfo info = program.info();
      assertTrue(info.id() > 0);
      assertEquals(16, info.xlatedBytes());
      assertTrue(info.runCount() >= 100, info.toString());
      assertTrue(info.runTimeNanos() > 0, info.toString());
      assertEquals(2, info.verifiedInstructions());
    }
  }

  @Test
  void callbacksNeedFunctionTypes() {
    BtfBuilder types = new BtfBuilder();
    int integer = types.integer("int", 4, BtfBuilder.SIGNED);
    int pointer = types.pointer(0);
    int main = types.function("main", types.prototype(integer, pointer));
    int body = types.function("body", types.prototype(integer, integer, pointer));
    // r1 = 10; r2 = &body; r3 = 0; r4 = 0; bpf_loop; return r0
    // r0 = bpf_loop(10, body, 0, 0)
    long[] code =
        new Asm()
            .mov(Asm.R1, 10)
            .raw(0x18, Asm.R2, 4, 0, 5) // BPF_PSEUDO_FUNC: instruction 1 + 5 + 1 = 7
            .raw(0, 0, 0, 0, 0)
            .mov(Asm.R3, 0)
            .mov(Asm.R4, 0)
            .call(LOOP)
            .exit()
            .mov(Asm.R0, 0)
            .exit()
            .code();
    try (BtfObject btf = BtfObject.load(types.toBytes());
        BpfProgram program =
            BpfProgram.load(
                new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_loop", code)
                    .functions(btf, 0, main, 7, body))) {
      assertEquals(10, new TestRun(program).run());
    }
  }

  @Test
  void linksCloseTogether() throws Exception {
    Live.leaksNothing(() -> {
      long[] code = new Asm().mov(Asm.R0, 0).exit().code();
      try (BpfProgram program =
              BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_many", code));
          BpfLinks links = new BpfLinks()) {
        for (int i = 0; i < 20; i++) {
          links.add(BpfLink.rawTracepoint(program, "sys_enter"));
        }
        assertEquals(20, links.size());
      }
    });
  }
}
