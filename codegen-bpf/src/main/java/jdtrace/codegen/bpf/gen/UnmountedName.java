package jdtrace.codegen.bpf.gen;

import java.nio.charset.StandardCharsets;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.BpfHelper;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;

/**
 * name(dentry, mount, buffer, cell): the names of what lies in no directory, as d_path gives them by
 * the file system's {@code d_dname}, written to the buffer's start. The result is where in the buffer
 * the name begins; -1 for all that has a path.
 *
 * <pre>
 *   pipe:[12345]   socket:[12345]   anon_inode:[eventpoll]   /memfd:name (deleted)
 * </pre>
 *
 * <p>Namespaces and other files whose file system names them in a way of its own are {@code
 * <unknown>}.
 */
final class UnmountedName {
  // Magic numbers of linux/magic.h.
  private static final long PIPEFS = 0x50495045;
  private static final long SOCKFS = 0x534F434B;
  private static final long ANON_INODE_FS = 0x09041934;

  private static final long PIDFS = 0x50494446;
  private static final long TMPFS = 0x01021994;
  private static final long HUGETLBFS = 0x958458f6L;

  private static final int NAME_MAX = 255;

  /** Where {@link StringFunctions#digits} ends a number. */
  private static final int DIGITS_END = 68;

  private final StringFunctions functions;
  private final KernelTypes kernel;
  private final Graph g = new Graph();
  private final Value dentry = g.parameter(1);
  private final Value mount = g.parameter(2);
  private final Value buffer = g.parameter(3);
  private final Value cell = g.parameter(4);

  private UnmountedName(StringFunctions functions, KernelTypes kernel) {
    this.functions = functions;
    this.kernel = kernel;
  }

  static Function make(StringFunctions functions, KernelTypes kernel) {
    UnmountedName name = new UnmountedName(functions, kernel);
    name.body();
    return functions.add("unmounted_name", name.g);
  }

  private void body() {
    Value operations = read(8, dentry, kernel.offset("dentry", "d_op"));
    Value namer = read(8, operations, kernel.offset("dentry_operations", "d_dname"));
    when(Condition.EQ, namer, g.constant(0), -1);
    // A root that is mounted somewhere has a path, even in such a file system.
    Value parent = read(8, dentry, kernel.offset("dentry", "d_parent"));
    Value root = read(8, mount, kernel.offset("mount", "mnt", "mnt_root"));
    Value other = g.alu(Alu.OR, g.alu(Alu.XOR, dentry, parent), g.alu(Alu.XOR, dentry, root));
    when(Condition.EQ, other, g.constant(0), -1);
    Value inode = read(8, dentry, kernel.offset("dentry", "d_inode"));
    Value number = read(8, inode, kernel.offset("inode", "i_ino"));
    Value system = read(8, dentry, kernel.offset("dentry", "d_sb"));
    Value magic = read(8, system, kernel.offset("super_block", "s_magic"));
    Block pipe = g.newBlock();
    Block noPipe = g.newBlock();
    g.branch(Condition.EQ, magic, g.constant(PIPEFS), pipe, noPipe);
    g.begin(pipe);
    numbered("pipe:[", number);
    g.begin(noPipe);
    Block socket = g.newBlock();
    Block noSocket = g.newBlock();
    g.branch(Condition.EQ, magic, g.constant(SOCKFS), socket, noSocket);
    g.begin(socket);
    numbered("socket:[", number);
    g.begin(noSocket);
    Block anonymous = g.newBlock();
    Block noAnonymous = g.newBlock();
    g.branch(Condition.EQ, magic, g.constant(ANON_INODE_FS), anonymous, noAnonymous);
    g.begin(anonymous);
    named("anon_inode:", "");
    g.begin(noAnonymous);
    Block process = g.newBlock();
    Block noProcess = g.newBlock();
    g.branch(Condition.EQ, magic, g.constant(PIDFS), process, noProcess);
    g.begin(process);
    constant("anon_inode:[pidfd]");
    g.begin(noProcess);
    // What memfd_create made; other file systems have rules of their own.
    Block deleted = g.newBlock();
    Block noTmpfs = g.newBlock();
    Block unknown = g.newBlock();
    g.branch(Condition.EQ, magic, g.constant(TMPFS), deleted, noTmpfs);
    g.begin(noTmpfs);
    g.branch(Condition.EQ, magic, g.constant(HUGETLBFS), deleted, unknown);
    g.begin(deleted);
    named("/", " (deleted)");
    g.begin(unknown);
    constant("<unknown>");
  }

  private void constant(String name) {
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at <= text.length; at += 8) {
      g.store(8, buffer, at, g.constant(Strings.word(text, at)));
    }
    g.exit(g.constant(0));
  }

  private Value read(int bytes, Value address, long offset) {
    g.store(8, cell, 0, g.constant(0));
    g.call(BpfHelper.PROBE_READ_KERNEL, cell, g.constant(bytes), g.add(address, offset));
    return g.load(8, cell, 0);
  }

  private void when(Condition condition, Value a, Value b, long result) {
    Block out = g.newBlock();
    Block on = g.newBlock();
    g.branch(condition, a, b, out, on);
    g.begin(out);
    g.exit(g.constant(result));
    g.begin(on);
  }

  /** {@code prefix}, the number, {@code ]}. */
  private void numbered(String prefix, Value number) {
    Value digits = g.call(functions.digits(), buffer, number, g.constant(10));
    Value before = g.alu(Alu.AND, g.add(digits, -8), 0x7f);
    g.store(2, buffer, DIGITS_END, g.constant(']'));
    byte[] text = prefix.getBytes(StandardCharsets.US_ASCII);
    byte[] eight = new byte[8];
    System.arraycopy(text, 0, eight, 8 - text.length, text.length);
    g.store(8, g.add(buffer, before), 0, g.constant(Strings.word(eight, 0)));
    g.exit(g.add(before, 8L - text.length));
  }

  /** {@code prefix}, the entry's name, {@code suffix}. */
  private void named(String prefix, String suffix) {
    byte[] before = prefix.getBytes(StandardCharsets.US_ASCII);
    byte[] after = suffix.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < before.length; at += 8) {
      g.store(8, buffer, at, g.constant(Strings.word(before, at)));
    }
    Value length = read(4, dentry, kernel.offset("dentry", "d_name", "len"));
    Value name = read(8, dentry, kernel.offset("dentry", "d_name", "name"));
    Value bytes = g.alu(Alu.AND, length, NAME_MAX);
    Value to = g.add(buffer, before.length);
    g.call(BpfHelper.PROBE_READ_KERNEL, to, bytes, name);
    Value end = g.add(to, bytes);
    for (int at = 0; at <= after.length; at += 8) {
      g.store(8, end, at, g.constant(Strings.word(after, at)));
    }
    g.exit(g.constant(0));
  }
}
