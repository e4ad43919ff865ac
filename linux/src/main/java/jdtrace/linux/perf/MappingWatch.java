package jdtrace.linux.perf;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Mapping;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;
import jdtrace.linux.proc.ProcessMaps.Region;

/**
 * Told by the kernel what code a thread maps, from the opening on, also across exec: of a command that
 * lives for a millisecond /proc shows nothing any more when its addresses are to be named. Source:
 * {@code PERF_RECORD_MMAP2} in {@code include/uapi/linux/perf_event.h}.
 *
 * <p>What other threads or children of it map, and what is unmapped, is not told. One thread at a time.
 */
public final class MappingWatch implements AutoCloseable {
  private static final int SOFTWARE = 1;
  private static final int SW_DUMMY = 9;
  private static final int ATTR_SIZE = 64;
  private static final long EXCLUDE_KERNEL = 1 << 5;
  private static final long EXCLUDE_HV = 1 << 6;
  private static final long MMAP = 1 << 8;
  private static final long MMAP2 = 1 << 23;
  private static final int FD_CLOEXEC = 8;
  private static final int ANY_CPU = -1;

  private static final int RECORD_MMAP2 = 10;
  private static final int HEADER = 8;
  private static final int PATH = 72;

  private static final int PAGE = 4096;
  private static final int DATA = 16 * PAGE;
  private static final int HEAD = 1024;
  private static final int TAIL = HEAD + 8;

  private final Fd fd;
  private final Mapping ring;
  private final List<Region> regions = new ArrayList<>();

  private MappingWatch(Fd fd, Mapping ring) {
    this.fd = fd;
    this.ring = ring;
  }

  /**
   * @throws SysException when it is gone or may not be watched
   */
  public static MappingWatch open(int pid) {
    Scratch scratch = Scratch.get().clear(ATTR_SIZE);
    ByteBuffer b = scratch.bytes();
    b.putInt(Scratch.STRUCT, SOFTWARE);
    b.putInt(Scratch.STRUCT + 4, ATTR_SIZE);
    b.putLong(Scratch.STRUCT + 8, SW_DUMMY);
    b.putLong(Scratch.STRUCT + 40, EXCLUDE_KERNEL | EXCLUDE_HV | MMAP | MMAP2);
    long result =
        Syscall.call(
            SyscallNumber.PERF_EVENT_OPEN, scratch.structAddress(), pid, ANY_CPU, -1, FD_CLOEXEC);
    Fd fd = Fd.of((int) SysException.check("perf_event_open(mappings)", result));
    try {
      return new MappingWatch(fd, Mapping.map(fd, 0, PAGE + DATA, Mapping.READ | Mapping.WRITE));
    } catch (SysException e) {
      fd.close();
      throw e;
    }
  }

  /** What has been mapped at an address last, or null. */
  public Region find(long address) {
    drain();
    for (int i = regions.size() - 1; i >= 0; i--) {
      Region region = regions.get(i);
      if (Long.compareUnsigned(address, region.start()) >= 0
          && Long.compareUnsigned(address, region.end()) < 0) {
        return region;
      }
    }
    return null;
  }

  /** Makes room in the ring; what finds none is lost. */
  public void drain() {
    ByteBuffer memory = ring.bytes();
    long head = memory.getLong(HEAD);
    VarHandle.acquireFence(); // pairs with the kernel's store of the head behind its records
    long tail = memory.getLong(TAIL);
    while (tail < head) {
      int size = memory.getShort(at(tail) + 6) & 0xffff;
      if (memory.getInt(at(tail)) == RECORD_MMAP2) {
        Region added = region(copy(tail, size));
        regions.removeIf(old -> added.start() <= old.start() && old.end() <= added.end());
        regions.add(added);
      }
      tail += size;
    }
    VarHandle.releaseFence(); // what was read is read before it may be overwritten
    memory.putLong(TAIL, tail);
  }

  private static int at(long position) {
    return PAGE + (int) (position & (DATA - 1));
  }

  /** A record, which may go on at the ring's beginning. */
  private ByteBuffer copy(long position, int size) {
    ByteBuffer record = ByteBuffer.allocate(size).order(ring.bytes().order());
    for (int i = 0; i < size; i++) {
      record.put(i, ring.bytes().get(at(position + i)));
    }
    return record;
  }

  /** After the header: pid, tid; address, length, file offset; major, minor; inode; ...; the path. */
  private static Region region(ByteBuffer record) {
    long start = record.getLong(HEADER + 8);
    int end = PATH;
    while (end < record.limit() && record.get(end) != 0) {
      end++;
    }
    String path = new String(record.array(), PATH, end - PATH, StandardCharsets.ISO_8859_1);
    // As in /proc/PID/maps, so that it is known for the same file.
    String file =
        "%02x:%02x %d"
            .formatted(
                record.getInt(HEADER + 32),
                record.getInt(HEADER + 36),
                record.getLong(HEADER + 40));
    return new Region(
        start, start + record.getLong(HEADER + 16), record.getLong(HEADER + 24), file, path);
  }

  @Override
  public void close() {
    ring.close();
    fd.close();
  }
}
