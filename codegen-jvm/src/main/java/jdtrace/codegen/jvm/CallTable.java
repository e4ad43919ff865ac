package jdtrace.codegen.jvm;

import java.lang.constant.ClassDesc;
import jdtrace.dif.Subroutine;

/** Which method of the run-time library a subroutine is: {@code static long name(ProbeThread)}. */
record CallTable(ClassDesc owner, String name) {

  /** Null for what looks into the running kernel itself, or writes to a process. */
  static CallTable of(Subroutine subroutine) {
    return switch (subroutine) {
      case RAND, PROGENYOF -> named(Runtime.THREAD, subroutine);
      case SPECULATION -> new CallTable(Runtime.SPECULATIONS, "next");
      case ALLOCA, BCOPY, COPYIN, COPYINSTR, COPYINTO, MEMSTR -> named(Runtime.CALLS, subroutine);
      case STRLEN,
          STRCHR,
          STRRCHR,
          STRSTR,
          STRTOK,
          STRJOIN,
          SUBSTR,
          INDEX,
          RINDEX,
          TOUPPER,
          TOLOWER ->
          named(Runtime.TEXTS, subroutine);
      case BASENAME, DIRNAME, CLEANPATH -> named(Runtime.PATHS, subroutine);
      case CLEANPATH_ORACLE -> new CallTable(Runtime.PATHS, "cleanpathOracle");
      case JSON -> named(Runtime.JSON, subroutine);
      case LLTOSTR, STRTOLL, GETMAJOR, GETMINOR -> named(Runtime.NUMBERS, subroutine);
      case HTONS, NTOHS -> new CallTable(Runtime.NUMBERS, "swap2");
      case HTONL, NTOHL -> new CallTable(Runtime.NUMBERS, "swap4");
      case HTONLL, NTOHLL -> new CallTable(Runtime.NUMBERS, "swap8");
      case INET_NTOA -> new CallTable(Runtime.ADDRESSES, "ntoa");
      case INET_NTOA6 -> new CallTable(Runtime.ADDRESSES, "ntoa6");
      case INET_NTOP -> new CallTable(Runtime.ADDRESSES, "ntop");
      case LINK_NTOP -> new CallTable(Runtime.ADDRESSES, "link");
      case MUTEX_OWNED,
          MUTEX_OWNER,
          MUTEX_TYPE_ADAPTIVE,
          MUTEX_TYPE_SPIN,
          RW_READ_HELD,
          RW_WRITE_HELD,
          RW_ISWRITER,
          COPYOUT,
          COPYOUTSTR,
          MSGDSIZE,
          MSGSIZE,
          DDI_PATHNAME,
          GETF,
          D_PATH ->
          null;
    };
  }

  private static CallTable named(ClassDesc owner, Subroutine subroutine) {
    return new CallTable(owner, subroutine.text());
  }
}
