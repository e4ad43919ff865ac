package jdtrace.dif;

/**
 * Subroutines of {@code call} (spec dif.md section 8, illumos numbers; ours continue after the last
 * of them). Arguments are on the tuple stack.
 */
public enum Subroutine {
  RAND(0, "rand"),
  MUTEX_OWNED(1, "mutex_owned"),
  MUTEX_OWNER(2, "mutex_owner"),
  MUTEX_TYPE_ADAPTIVE(3, "mutex_type_adaptive"),
  MUTEX_TYPE_SPIN(4, "mutex_type_spin"),
  RW_READ_HELD(5, "rw_read_held"),
  RW_WRITE_HELD(6, "rw_write_held"),
  RW_ISWRITER(7, "rw_iswriter"),
  COPYIN(8, "copyin"),
  COPYINSTR(9, "copyinstr"),
  SPECULATION(10, "speculation"),
  PROGENYOF(11, "progenyof"),
  STRLEN(12, "strlen"),
  COPYOUT(13, "copyout"),
  COPYOUTSTR(14, "copyoutstr"),
  ALLOCA(15, "alloca"),
  BCOPY(16, "bcopy"),
  COPYINTO(17, "copyinto"),
  MSGDSIZE(18, "msgdsize"),
  MSGSIZE(19, "msgsize"),
  GETMAJOR(20, "getmajor"),
  GETMINOR(21, "getminor"),
  DDI_PATHNAME(22, "ddi_pathname"),
  STRJOIN(23, "strjoin"),
  LLTOSTR(24, "lltostr"),
  BASENAME(25, "basename"),
  DIRNAME(26, "dirname"),
  CLEANPATH(27, "cleanpath"),
  STRCHR(28, "strchr"),
  STRRCHR(29, "strrchr"),
  STRSTR(30, "strstr"),
  STRTOK(31, "strtok"),
  SUBSTR(32, "substr"),
  INDEX(33, "index"),
  RINDEX(34, "rindex"),
  HTONS(35, "htons"),
  HTONL(36, "htonl"),
  HTONLL(37, "htonll"),
  NTOHS(38, "ntohs"),
  NTOHL(39, "ntohl"),
  NTOHLL(40, "ntohll"),
  INET_NTOP(41, "inet_ntop"),
  INET_NTOA(42, "inet_ntoa"),
  INET_NTOA6(43, "inet_ntoa6"),
  TOUPPER(44, "toupper"),
  TOLOWER(45, "tolower"),
  GETF(46, "getf"),
  JSON(47, "json"),
  STRTOLL(48, "strtoll"),
  D_PATH(49, "d_path"),
  LINK_NTOP(50, "link_ntop"),
  MEMSTR(51, "memstr"),
  /** cleanpath() of {@code compat=oracle}: without a last slash, and without a dot behind one. */
  CLEANPATH_ORACLE(52, "cleanpath");

  private static final Subroutine[] BY_ID = values();

  private final int id;
  private final String text;

  Subroutine(int id, String text) {
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

  /** The subroutine of an id, or null. */
  public static Subroutine ofId(int id) {
    return id >= 0 && id < BY_ID.length ? BY_ID[id] : null;
  }
}
