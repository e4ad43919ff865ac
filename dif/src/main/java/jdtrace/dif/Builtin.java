package jdtrace.dif;

/** Built-in variables and their DIF ids (spec dif.md section 7, variables.md). */
public enum Builtin {
  ARGS(0x0000, "args"),
  REGS(0x0001, "regs"),
  UREGS(0x0002, "uregs"),
  VMREGS(0x0003, "vmregs"),
  CURTHREAD(0x0100, "curthread"),
  TIMESTAMP(0x0101, "timestamp"),
  VTIMESTAMP(0x0102, "vtimestamp"),
  IPL(0x0103, "ipl"),
  EPID(0x0104, "epid"),
  ID(0x0105, "id"),
  ARG0(0x0106, "arg0"),
  ARG1(0x0107, "arg1"),
  ARG2(0x0108, "arg2"),
  ARG3(0x0109, "arg3"),
  ARG4(0x010a, "arg4"),
  ARG5(0x010b, "arg5"),
  ARG6(0x010c, "arg6"),
  ARG7(0x010d, "arg7"),
  ARG8(0x010e, "arg8"),
  ARG9(0x010f, "arg9"),
  STACKDEPTH(0x0110, "stackdepth"),
  CALLER(0x0111, "caller"),
  PROBEPROV(0x0112, "probeprov"),
  PROBEMOD(0x0113, "probemod"),
  PROBEFUNC(0x0114, "probefunc"),
  PROBENAME(0x0115, "probename"),
  PID(0x0116, "pid"),
  TID(0x0117, "tid"),
  EXECNAME(0x0118, "execname"),
  ZONENAME(0x0119, "zonename"),
  WALLTIMESTAMP(0x011a, "walltimestamp"),
  USTACKDEPTH(0x011b, "ustackdepth"),
  UCALLER(0x011c, "ucaller"),
  PPID(0x011d, "ppid"),
  UID(0x011e, "uid"),
  GID(0x011f, "gid"),
  ERRNO(0x0120, "errno"),
  EXECARGS(0x0121, "execargs"),
  JID(0x0122, "jid"),
  JAILNAME(0x0123, "jailname"),
  JTHIS(0x0124, "jthis"),
  CPU(0x0200, "cpu");

  private final int id;
  private final String text;

  Builtin(int id, String text) {
    this.id = id;
    this.text = text;
  }

  public int id() {
    return id;
  }

  /** The name in D. */
  public String text() {
    return text;
  }

  public boolean isArray() {
    return id < 0x100;
  }

  /** The built-in of an id, or null. */
  public static Builtin ofId(int id) {
    for (Builtin builtin : values()) {
      if (builtin.id == id) {
        return builtin;
      }
    }
    return null;
  }
}
