package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.ffm.Syscall;
import jdtrace.linux.ffm.SyscallNumber;

/**
 * bpf(2): command numbers, the attribute block, and the switches that belong to no object.
 *
 * <p>Every command takes a {@code union bpf_attr}. It is written to the thread's {@link Scratch};
 * we always pass the same size, which older kernels accept as long as the bytes they do not know
 * are zero, as they are. Offsets are written next to each command's use. Source: {@code
 * include/uapi/linux/bpf.h}.
 */
public final class Bpf {
  static final int MAP_CREATE = 0;
  static final int MAP_LOOKUP_ELEM = 1;
  static final int MAP_UPDATE_ELEM = 2;
  static final int MAP_DELETE_ELEM = 3;
  static final int MAP_GET_NEXT_KEY = 4;
  static final int PROG_LOAD = 5;
  static final int OBJ_PIN = 6;
  static final int OBJ_GET = 7;
  static final int PROG_TEST_RUN = 10;
  static final int PROG_GET_NEXT_ID = 11;
  static final int MAP_GET_NEXT_ID = 12;
  static final int OBJ_GET_INFO_BY_FD = 15;
  static final int RAW_TRACEPOINT_OPEN = 17;
  static final int BTF_LOAD = 18;
  static final int BTF_GET_FD_BY_ID = 19;
  static final int MAP_LOOKUP_AND_DELETE_ELEM = 21;
  static final int MAP_FREEZE = 22;
  static final int BTF_GET_NEXT_ID = 23;
  static final int MAP_LOOKUP_BATCH = 24;
  static final int MAP_LOOKUP_AND_DELETE_BATCH = 25;
  static final int MAP_UPDATE_BATCH = 26;
  static final int MAP_DELETE_BATCH = 27;
  static final int LINK_CREATE = 28;
  static final int ENABLE_STATS = 32;
  static final int ITER_CREATE = 33;

  /** Longest object name that the kernel keeps (BPF_OBJ_NAME_LEN less the NUL). */
  static final int NAME_LENGTH = 15;

  private static final int ATTR_SIZE = 152;
  private static final int STATS_RUN_TIME = 0;

  private Bpf() {}

  /** The thread's attribute block, zeroed; fields at {@link #ATTR} + offset. */
  static Scratch attr() {
    return Scratch.get().clear(ATTR_SIZE);
  }

  /** Where the attribute block starts in the scratch buffer. */
  static final int ATTR = Scratch.STRUCT;

  /** Runs a command on the thread's attribute block; result or minus errno. */
  static long call(int command, Scratch attr) {
    return Syscall.call(SyscallNumber.BPF, command, attr.structAddress(), ATTR_SIZE);
  }

  /**
   * Stores an object name. The kernel takes letters, digits, {@code _} and {@code .} only, others
   * become {@code _}; a name never makes a load fail.
   */
  static void putName(ByteBuffer attr, int at, String name) {
    int length = Math.min(name.length(), NAME_LENGTH);
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      boolean plain =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.';
      attr.put(at + i, (byte) (plain ? c : '_'));
    }
  }

  /**
   * Has the kernel count run time and runs of every BPF program while the returned descriptor is
   * open (what the sysctl kernel.bpf_stats_enabled does, but undone by closing). Costs some 20 ns
   * per program run, for everybody's programs.
   */
  public static Fd enableStats() {
    Scratch attr = attr();
    attr.bytes().putInt(ATTR, STATS_RUN_TIME);
    return Fd.of("bpf(BPF_ENABLE_STATS)", call(ENABLE_STATS, attr));
  }

  /** Ids of all BPF programs in the kernel, anybody's, ascending. Needs CAP_SYS_ADMIN. */
  public static int[] programIds() {
    return ids("bpf(BPF_PROG_GET_NEXT_ID)", PROG_GET_NEXT_ID);
  }

  /** Ids of all BPF maps in the kernel, anybody's, ascending. Needs CAP_SYS_ADMIN. */
  public static int[] mapIds() {
    return ids("bpf(BPF_MAP_GET_NEXT_ID)", MAP_GET_NEXT_ID);
  }

  static int[] ids(String operation, int command) {
    int[] ids = new int[64];
    int count = 0;
    int last = 0;
    while (true) {
      Scratch attr = attr();
      attr.bytes().putInt(ATTR, last); // start_id
      long result = call(command, attr);
      if (result == -Errno.ENOENT) {
        return Arrays.copyOf(ids, count);
      }
      SysException.check(operation, result);
      last = attr.bytes().getInt(ATTR + 4); // next_id
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
      }
      ids[count++] = last;
    }
  }

  /**
   * Writes the kernel's description of an object (struct bpf_prog_info, bpf_map_info, ...) to
   * {@code infoAddress}.
   *
   * @return how many bytes the kernel filled
   */
  static int info(Fd object, long infoAddress, int infoSize) {
    Scratch attr = attr();
    ByteBuffer b = attr.bytes();
    b.putInt(ATTR, object.number()); // bpf_fd
    b.putInt(ATTR + 4, infoSize); // info_len
    b.putLong(ATTR + 8, infoAddress); // info
    SysException.check("bpf(BPF_OBJ_GET_INFO_BY_FD)", call(OBJ_GET_INFO_BY_FD, attr));
    return b.getInt(ATTR + 4);
  }
}
