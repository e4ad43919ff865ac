package jdtrace.linux.bpf;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;

/**
 * An attached program; closing detaches.
 *
 * <p>Detaching is dear, because the kernel waits for everybody to leave the program: 0.4 ms for a
 * raw tracepoint, 20-65 ms for a uprobe_multi link, 130-160 ms for a perf event. So: few links,
 * with cookies, and closed from several threads ({@link BpfLinks}). A link dies with the process
 * that holds it, also by SIGKILL.
 */
public final class BpfLink implements AutoCloseable {
  private final Fd fd;

  private BpfLink(Fd fd) {
    this.fd = fd;
  }

  /** Attaches a RAW_TRACEPOINT program to the tracepoint {@code name}, e.g. {@code sys_enter}. */
  public static BpfLink rawTracepoint(BpfProgram program, String name) {
    return rawTracepoint(program, name, 0);
  }

  /**
   * Same with a cookie.
   *
   * @param name null for TRACING programs, which know their tracepoint
   * @param cookie what bpf_get_attach_cookie answers; kernels before 6.10 refuse other values than 0
   */
  public static BpfLink rawTracepoint(BpfProgram program, String name, long cookie) {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    b.putLong(Bpf.ATTR, name == null ? 0 : attr.text(name));
    b.putInt(Bpf.ATTR + 8, program.fd());
    b.putLong(Bpf.ATTR + 16, cookie);
    long result = Bpf.call(Bpf.RAW_TRACEPOINT_OPEN, attr);
    return new BpfLink(fd("bpf(BPF_RAW_TRACEPOINT_OPEN)", result, name));
  }

  /** Attaches a TRACING program (tp_btf, fentry, fexit) to what it was loaded for. */
  public static BpfLink tracing(BpfProgram program, AttachType attachType, long cookie) {
    if (attachType == AttachType.TRACE_RAW_TP) {
      return rawTracepoint(program, null, cookie);
    }
    Scratch attr = create(program, 0, attachType, 0);
    attr.bytes().putLong(Bpf.ATTR + 24, cookie); // tracing.cookie
    return new BpfLink(link(attr, program.name()));
  }

  /**
   * Attaches a program to an open perf event: PERF_EVENT programs to software events, KPROBE programs
   * to perf probes, TRACEPOINT programs to tracepoints.
   */
  public static BpfLink perfEvent(BpfProgram program, Fd perfEvent, long cookie) {
    Scratch attr = create(program, perfEvent.number(), AttachType.PERF_EVENT, 0);
    attr.bytes().putLong(Bpf.ATTR + 16, cookie); // perf_event.bpf_cookie
    return new BpfLink(link(attr, program.name()));
  }

  /** Return probes rather than entry probes: BPF_F_UPROBE_MULTI_RETURN, BPF_F_KPROBE_MULTI_RETURN. */
  public static final int RETURN = 1;

  /**
   * Attaches one KPROBE program to many places of one file.
   *
   * @param path the file, through /proc/PID/root when it lies in another mount namespace
   * @param offsets file offsets
   * @param semaphores file offsets of the USDT semaphores, 0 for none; null for none at all
   * @param cookies one a place, or null
   * @param flags {@link #RETURN} or 0
   * @param pid 0 for all processes; children of a given one are not followed
   */
  public static BpfLink uprobeMulti(
      BpfProgram program,
      AttachType attachType,
      String path,
      long[] offsets,
      long[] semaphores,
      long[] cookies,
      int flags,
      int pid) {
    NativeMemory o = NativeMemory.copyOf(offsets);
    NativeMemory s = semaphores == null ? null : NativeMemory.copyOf(semaphores);
    NativeMemory c = cookies == null ? null : NativeMemory.copyOf(cookies);
    Scratch attr = create(program, 0, attachType, 0);
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putLong(at + 16, attr.text(path));
    b.putLong(at + 24, o.address());
    b.putLong(at + 32, s == null ? 0 : s.address());
    b.putLong(at + 40, c == null ? 0 : c.address());
    b.putInt(at + 48, offsets.length);
    b.putInt(at + 52, flags);
    b.putInt(at + 56, pid);
    return new BpfLink(link(attr, path));
  }

  /**
   * Attaches one KPROBE program to many kernel functions.
   *
   * @param addresses as in kallsyms
   * @param cookies one an address, or null
   * @param flags {@link #RETURN} or 0
   */
  public static BpfLink kprobeMulti(
      BpfProgram program, AttachType attachType, long[] addresses, long[] cookies, int flags) {
    NativeMemory a = NativeMemory.copyOf(addresses);
    NativeMemory c = cookies == null ? null : NativeMemory.copyOf(cookies);
    Scratch attr = create(program, 0, attachType, 0);
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putInt(at + 16, flags);
    b.putInt(at + 20, addresses.length);
    b.putLong(at + 32, a.address());
    b.putLong(at + 40, c == null ? 0 : c.address());
    return new BpfLink(link(attr, program.name()));
  }

  /**
   * Same by names; the kernel resolves them, which takes milliseconds per thousand.
   *
   * @param names of functions, as in kallsyms
   */
  public static BpfLink kprobeMulti(
      BpfProgram program, AttachType attachType, String[] names, long[] cookies, int flags) {
    NativeMemory[] texts = new NativeMemory[names.length];
    long[] pointers = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      texts[i] = NativeMemory.copyOf(names[i].concat("\0").getBytes(StandardCharsets.US_ASCII));
      pointers[i] = texts[i].address();
    }
    NativeMemory p = NativeMemory.copyOf(pointers);
    NativeMemory c = cookies == null ? null : NativeMemory.copyOf(cookies);
    Scratch attr = create(program, 0, attachType, 0);
    ByteBuffer b = attr.bytes();
    final int at = Bpf.ATTR;
    b.putInt(at + 16, flags);
    b.putInt(at + 20, names.length);
    b.putLong(at + 24, p.address());
    b.putLong(at + 40, c == null ? 0 : c.address());
    Fd fd = link(attr, program.name());
    Reference.reachabilityFence(texts);
    return new BpfLink(fd);
  }

  /** Attaches a BPF iterator; {@link #iterate} runs it. */
  public static BpfLink iterator(BpfProgram program) {
    return new BpfLink(link(create(program, 0, AttachType.TRACE_ITER, 0), program.name()));
  }

  /** Opens one pass of an iterator; reading the descriptor to its end runs the program. */
  public Fd iterate() {
    Scratch attr = Bpf.attr();
    attr.bytes().putInt(Bpf.ATTR, fd.number());
    return Fd.of("bpf(BPF_ITER_CREATE)", Bpf.call(Bpf.ITER_CREATE, attr));
  }

  private static Scratch create(BpfProgram program, int target, AttachType attachType, int flags) {
    Scratch attr = Bpf.attr();
    ByteBuffer b = attr.bytes();
    b.putInt(Bpf.ATTR, program.fd());
    b.putInt(Bpf.ATTR + 4, target);
    b.putInt(Bpf.ATTR + 8, attachType.number());
    b.putInt(Bpf.ATTR + 12, flags);
    return attr;
  }

  private static Fd link(Scratch attr, String what) {
    return fd("bpf(BPF_LINK_CREATE)", Bpf.call(Bpf.LINK_CREATE, attr), what);
  }

  private static Fd fd(String operation, long result, String what) {
    if (result < 0) {
      throw new SysException(operation, (int) -result, what);
    }
    return Fd.of((int) result);
  }

  /**
   * Hits that a KPROBE_MULTI link could not take: most often returns, because too many threads were in
   * the functions at a time. Always 0 where the kernel does not tell (before 6.7). Source: {@code
   * struct bpf_link_info}.
   */
  public long kprobeMultiMissed() {
    NativeMemory info = NativeMemory.allocate(LINK_INFO_SIZE);
    Bpf.info(fd, info.address(), LINK_INFO_SIZE);
    return info.bytes().getLong(32);
  }

  private static final int LINK_INFO_SIZE = 64;

  /** Detaches; a second call does nothing. */
  @Override
  public void close() {
    fd.close();
  }
}
