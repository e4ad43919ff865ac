package jdtrace.linux.bpf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Handles;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.testing.Asm;
import jdtrace.linux.testing.Live;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RingBufferTest {
  private static final int RINGBUF_OUTPUT = 130;
  private static final int RINGBUF_RESERVE = 131;
  private static final int RINGBUF_SUBMIT = 132;
  private static final int RINGBUF_DISCARD = 133;
  private static final int NO_WAKEUP = 1;

  @BeforeEach
  void root() {
    Live.requireRoot();
  }

  /** Writes the first word of the context as a record of {@code size} bytes; answers 0 or an error. */
  private static BpfProgram writer(BpfMap ring, int size) {
    Asm asm = new Asm().load(Asm.R6, Asm.R1, 0);
    for (int at = 8; at <= ((size + 7) & -8); at += 8) {
      asm.store(Asm.R10, -at, Asm.R6);
    }
    asm.map(Asm.R1, ring.fd())
        .movReg(Asm.R2, Asm.R10)
        .add(Asm.R2, -((size + 7) & -8))
        .mov(Asm.R3, size)
        .mov(Asm.R4, NO_WAKEUP)
        .call(RINGBUF_OUTPUT)
        .exit();
    return BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_ring", asm.code()));
  }

  /** Reserves and, when the context's first word is odd, discards. */
  private static BpfProgram reserver(BpfMap ring) {
    return BpfProgram.load(
        new ProgramSpec(
            ProgramType.RAW_TRACEPOINT,
            "t_reserve",
            new Asm()
                .load(Asm.R6, Asm.R1, 0)
                .map(Asm.R1, ring.fd())
                .mov(Asm.R2, 16)
                .mov(Asm.R3, 0)
                .call(RINGBUF_RESERVE)
                .jumpIfZero(Asm.R0, 9)
                .store(Asm.R0, 0, Asm.R6)
                .store(Asm.R0, 8, Asm.R6)
                .movReg(Asm.R1, Asm.R0)
                .mov(Asm.R2, NO_WAKEUP)
                .raw(0x57, Asm.R6, 0, 0, 1) // r6 &= 1
                .jumpIfNot(Asm.R6, 0, 2)
                .call(RINGBUF_SUBMIT)
                .raw(0x05, 0, 0, 1, 0) // ja +1
                .call(RINGBUF_DISCARD)
                .mov(Asm.R0, 0)
                .exit()
                .code()));
  }

  /** Checks that records count up from an expected number. */
  private static final class Counting implements RecordSink {
    long expected;
    int step = 1;
    int length;
    int throwAt = -1;

    @Override
    public void record(ByteBuffer data, int offset, int recordLength) {
      assertEquals(expected, data.getLong(offset));
      assertEquals(expected, data.getLong(offset + recordLength / 8 * 8 - 8));
      expected += step;
      length = recordLength;
      if (expected == throwAt) {
        throw new IllegalStateException("stop");
      }
    }
  }

  @Test
  void recordsArriveInOrderAcrossTheWrap() throws Exception {
    Live.leaksNothing(() -> {
      try (Handles handles = new Handles()) {
        BpfMap map = handles.add(BpfMap.create(MapSpec.ringBuffer("t_ring", 4096)));
        BpfProgram program = handles.add(writer(map, 44));
        RingBuffer ring = handles.add(new RingBuffer(map));
        NativeMemory word = NativeMemory.allocate(8);
        TestRun run = new TestRun(program).context(word);
        Counting sink = new Counting();
        long sent = 0;
        for (int round = 0; round < 100; round++) {
          for (int i = 0; i < round % 60; i++) {
            word.bytes().putLong(0, sent++);
            assertEquals(0, run.run());
          }
          assertEquals(round % 60 * 56L, ring.pendingBytes());
          assertEquals(round % 60, ring.poll(sink));
        }
        assertEquals(sent, sink.expected);
        assertEquals(44, sink.length);
        assertEquals(0, ring.poll(sink));
      }
    });
  }

  @Test
  void fullRingRefusesAndRecovers() {
    try (Handles handles = new Handles()) {
      BpfMap map = handles.add(BpfMap.create(MapSpec.ringBuffer("t_full", 4096)));
      BpfProgram program = handles.add(writer(map, 56));
      RingBuffer ring = handles.add(new RingBuffer(map));
      NativeMemory word = NativeMemory.allocate(8);
      TestRun run = new TestRun(program).context(word);
      int stored = 0;
      while (run.run() == 0) {
        stored++;
        word.bytes().putLong(0, stored);
      }
      assertEquals(-11, run.returnValue()); // EAGAIN
      assertTrue(stored == 63 || stored == 64, "stored " + stored);
      Counting sink = new Counting();
      assertEquals(10, ring.poll(sink, 10));
      assertEquals(0, run.run());
      assertEquals(stored - 10 + 1, ring.poll(sink));
    }
  }

  @Test
  void discardedRecordsAreSkipped() {
    try (Handles handles = new Handles()) {
      BpfMap map = handles.add(BpfMap.create(MapSpec.ringBuffer("t_discard", 4096)));
      BpfProgram program = handles.add(reserver(map));
      RingBuffer ring = handles.add(new RingBuffer(map));
      NativeMemory word = NativeMemory.allocate(8);
      TestRun run = new TestRun(program).context(word);
      for (int i = 0; i < 10; i++) {
        word.bytes().putLong(0, i);
        run.run();
      }
      Counting sink = new Counting();
      sink.step = 2;
      assertEquals(5, ring.poll(sink));
      assertEquals(0, ring.pendingBytes());
    }
  }

  @Test
  void aThrowingSinkLosesNothingElse() {
    try (Handles handles = new Handles()) {
      BpfMap map = handles.add(BpfMap.create(MapSpec.ringBuffer("t_throw", 4096)));
      BpfProgram program = handles.add(writer(map, 8));
      RingBuffer ring = handles.add(new RingBuffer(map));
      NativeMemory word = NativeMemory.allocate(8);
      TestRun run = new TestRun(program).context(word);
      for (int i = 0; i < 10; i++) {
        word.bytes().putLong(0, i);
        run.run();
      }
      Counting sink = new Counting();
      sink.throwAt = 4;
      assertThrows(IllegalStateException.class, () -> ring.poll(sink));
      assertEquals(6, ring.poll(sink));
      assertEquals(10, sink.expected);
    }
  }

  /**
   * One thread makes system calls, each of which writes its number into the ring or counts a drop; this
   * one reads at the same time. Every call must be accounted for, in order.
   */
  @Test
  void aLiveProducerIsReadInOrderAndDropsAreExact() throws Exception {
    final int calls = 200_000;
    Live.leaksNothing(() -> {
      try (Handles handles = new Handles()) {
        MapSpec spec = MapSpec.array("t_live", 8, 2, MapSpec.F_MMAPABLE);
        BpfMap counters = handles.add(BpfMap.create(spec));
        Mapping values = handles.add(counters.mapValues());
        BpfMap map = handles.add(BpfMap.create(MapSpec.ringBuffer("t_live", 16384)));
        RingBuffer ring = handles.add(new RingBuffer(map));
        BpfProgram program = handles.add(numbering(counters, map));
        BpfLink link = handles.add(BpfLink.rawTracepoint(program, "sys_enter"));
        Thread producer =
            new Thread(() -> {
              for (int i = 0; i < calls; i++) {
                Syscall.call(SyscallNumber.GETPPID);
              }
            });
        Ascending sink = new Ascending();
        producer.start();
        while (producer.isAlive()) {
          ring.poll(sink);
        }
        link.close();
        ring.poll(sink);
        producer.join();
        assertEquals(calls, values.bytes().getLong(0));
        assertEquals(calls, sink.records + values.bytes().getLong(8));
        assertTrue(sink.records > 0);
      }
    });
  }

  private static final class Ascending implements RecordSink {
    long records;
    long last = -1;

    @Override
    public void record(ByteBuffer data, int offset, int length) {
      long number = data.getLong(offset);
      assertTrue(number > last, number + " after " + last);
      for (int i = 8; i < length; i += 8) {
        assertEquals(number, data.getLong(offset + i));
      }
      last = number;
      records++;
    }
  }

  /** For our getppid: n = counters[0]++; a record of 5 words n, or counters[1]++. */
  private static BpfProgram numbering(BpfMap counters, BpfMap ring) {
    int pid = (int) Syscall.call(SyscallNumber.GETPID);
    Asm asm =
        new Asm()
            .load(Asm.R6, Asm.R1, 8)
            .call(14) // bpf_get_current_pid_tgid
            .raw(0x77, Asm.R0, 0, 0, 32)
            .jumpIfNot(Asm.R0, pid, 37)
            .jumpIfNot(Asm.R6, SyscallNumber.GETPPID, 36)
            .storeWord(Asm.R10, -4, 0)
            .movReg(Asm.R2, Asm.R10)
            .add(Asm.R2, -4)
            .map(Asm.R1, counters.fd())
            .call(1) // bpf_map_lookup_elem
            .jumpIfZero(Asm.R0, 29)
            .load(Asm.R6, Asm.R0, 0)
            .movReg(Asm.R1, Asm.R6)
            .add(Asm.R1, 1)
            .store(Asm.R0, 0, Asm.R1);
    for (int at = 8; at <= 40; at += 8) {
      asm.store(Asm.R10, -8 - at, Asm.R6);
    }
    long[] code =
        asm.map(Asm.R1, ring.fd())
            .movReg(Asm.R2, Asm.R10)
            .add(Asm.R2, -48)
            .mov(Asm.R3, 40)
            .mov(Asm.R4, NO_WAKEUP)
            .call(RINGBUF_OUTPUT)
            .jumpIfZero(Asm.R0, 12)
            .storeWord(Asm.R10, -4, 1)
            .movReg(Asm.R2, Asm.R10)
            .add(Asm.R2, -4)
            .map(Asm.R1, counters.fd())
            .call(1)
            .jumpIfZero(Asm.R0, 5)
            .load(Asm.R1, Asm.R0, 0)
            .add(Asm.R1, 1)
            .store(Asm.R0, 0, Asm.R1)
            .mov(Asm.R0, 0)
            .mov(Asm.R0, 0)
            .mov(Asm.R0, 0)
            .exit()
            .code();
    return BpfProgram.load(new ProgramSpec(ProgramType.RAW_TRACEPOINT, "t_numbering", code));
  }

  @Test
  void otherMapsAreNotRings() {
    try (BpfMap map = BpfMap.create(MapSpec.array("t_noring", 8, 1, 0))) {
      assertThrows(IllegalArgumentException.class, () -> new RingBuffer(map));
    }
  }
}
