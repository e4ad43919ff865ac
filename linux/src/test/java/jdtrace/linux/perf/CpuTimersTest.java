package jdtrace.linux.perf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jdtrace.linux.bpf.BpfMap;
import jdtrace.linux.bpf.BpfProgram;
import jdtrace.linux.bpf.MapSpec;
import jdtrace.linux.bpf.ProgramSpec;
import jdtrace.linux.bpf.ProgramType;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.kernel.Cpus;
import jdtrace.linux.testing.Asm;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CpuTimersTest {
  @BeforeEach
  void root() {
    Live.requireRoot();
  }

  /** map[0]++. */
  private static BpfProgram counter(BpfMap map) {
    long[] code =
        new Asm()
            .storeWord(Asm.R10, -4, 0)
            .movReg(Asm.R2, Asm.R10)
            .add(Asm.R2, -4)
            .map(Asm.R1, map.fd())
            .call(1)
            .jumpIfZero(Asm.R0, 2)
            .mov(Asm.R1, 1)
            .atomicAdd(Asm.R0, 0, Asm.R1)
            .mov(Asm.R0, 0)
            .exit()
            .code();
    return BpfProgram.load(new ProgramSpec(ProgramType.PERF_EVENT, "t_timer", code));
  }

  private static long read(BpfMap map) {
    NativeMemory value = map.newValue();
    map.lookup(0, value);
    return value.bytes().getLong(0);
  }

  @Test
  void firesAtItsPeriodOnlyWhileEnabled() throws Exception {
    Live.leaksNothing(() -> {
      try (Handles handles = new Handles()) {
        BpfMap map = handles.add(BpfMap.create(MapSpec.array("t_timer", 8, 1, 0)));
        CpuTimers timers = handles.add(CpuTimers.open(handles.add(counter(map)), 1_000_000));
        assertEquals(Cpus.online().length, timers.count());
        spin(20);
        assertEquals(0, read(map));
        long start = System.nanoTime();
        timers.enable();
        spin(200);
        timers.disable();
        long millis = (System.nanoTime() - start) / 1_000_000 + 1;
        long fired = read(map);
        // At least this thread's CPU was busy; the host may have stolen much of it.
        assertTrue(fired >= 20 && fired <= (millis + 1) * timers.count(), fired + " in " + millis);
        spin(20);
        assertEquals(fired, read(map));
      }
    });
  }

  private static void spin(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void noSuchCpu() throws Exception {
    Live.leaksNothing(() -> {
      SysException e =
          assertThrows(SysException.class, () -> PerfEvent.cpuClock(100_000, 1_000_000));
      assertEquals("perf_event_open(cpu-clock, cpu 100000)", e.operation());
    });
  }
}
