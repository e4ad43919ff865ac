package jdtrace.agent.weave;

/** Puts the sites of {@link BodyPoints} around instructions of one method. */
final class BodyPatch {
  /** Stack slots that any piece takes above what is there. */
  static final int STACK = 3;

  private static final int ACONST_NULL = 0x01;
  private static final int DUP = 0x59;
  private static final int LDC_W = 0x13;
  private static final int CLASS_CONSTANTS_SINCE = 49;
  private static final String[] PRIMITIVES = {
    "boolean", "char", "float", "double", "byte", "short", "int", "long"
  };

  /** Emits the call of a site. */
  interface Caller {
    Output call(int site, String descriptor, Output values);
  }

  private final Input in;
  private final ConstantPool pool;
  private final Insertions insertions;
  private final int code;
  private final MethodSites sites;
  private final int version;
  private final Caller caller;

  /** Where the object of a monitorenter is kept until it is entered: behind all local variables. */
  private final int local;

  private boolean localUsed;

  BodyPatch(
      Input in,
      ConstantPool pool,
      Insertions insertions,
      int code,
      MethodSites sites,
      int version,
      int maxLocals,
      Caller caller) {
    this.in = in;
    this.pool = pool;
    this.insertions = insertions;
    this.code = code;
    this.sites = sites;
    this.version = version;
    this.local = maxLocals;
    this.caller = caller;
  }

  /** Whether a local variable more is needed. */
  boolean usesLocal() {
    return localUsed;
  }

  private int site(int point) {
    return sites.body(point);
  }

  private boolean isWanted(int point) {
    return site(point) != MethodSites.NONE;
  }

  private Output call(int point, Output values) {
    return caller.call(site(point), BodyPoints.site(point), values);
  }

  /** The pieces that who has carried out an instruction runs behind it. */
  void behind() {
    for (int pc = 0; pc < insertions.length(); pc = insertions.next(pc)) {
      Output piece = behind(pc, BodyPoints.of(insertions.op(pc)));
      if (piece != null) {
        int next = insertions.next(pc);
        if (next == insertions.length()) {
          throw new RefusedException("malformed code: it ends with a call");
        }
        insertions.insertFromAbove(next, piece);
      }
    }
  }

  private Output behind(int pc, int points) {
    if (has(points, BodyPoints.NEW)) {
      return allocation(pc);
    }
    if (has(points, BodyPoints.CALL_RETURN)) {
      return call(BodyPoints.CALL_RETURN, callee(pc));
    }
    if (has(points, BodyPoints.MONITOR_ENTERED)) {
      Output piece = new Output(8);
      MethodPatch.load(piece, 'L', local);
      return call(BodyPoints.MONITOR_ENTERED, piece);
    }
    return null;
  }

  private boolean has(int points, int point) {
    return (points & 1 << point) != 0 && isWanted(point);
  }

  /** The pieces before instructions, which those who branch to them run too. */
  void before() {
    for (int pc = 0; pc < insertions.length(); pc = insertions.next(pc)) {
      int points = BodyPoints.of(insertions.op(pc));
      if (has(points, BodyPoints.CALL_ENTRY)) {
        insertions.insertAlways(pc, call(BodyPoints.CALL_ENTRY, callee(pc)));
      }
      if (has(points, BodyPoints.MONITOR_ENTERED)) {
        keep(pc);
      }
      if (has(points, BodyPoints.MONITOR_ENTER)) {
        insertions.insertAlways(pc, call(BodyPoints.MONITOR_ENTER, new Output(8).u1(DUP)));
      }
      if (has(points, BodyPoints.MONITOR_EXIT)) {
        insertions.insertAlways(pc, call(BodyPoints.MONITOR_EXIT, new Output(8).u1(DUP)));
      }
    }
  }

  /** Keeps the object that is to be locked. */
  private void keep(int pc) {
    if (local == 0xffff) {
      throw new RefusedException("it has too many local variables");
    }
    localUsed = true;
    Output piece = new Output(8).u1(DUP);
    if (local < 256) {
      piece.u1(0x3a).u1(local);
    } else {
      piece.u1(Instructions.WIDE).u1(0x3a).u2(local);
    }
    insertions.insertAlways(pc, piece);
  }

  private Output allocation(int pc) {
    int op = insertions.op(pc);
    String name;
    int dimensions = 1;
    if (op == Instructions.NEWARRAY) {
      int kind = in.u1(code + pc + 1);
      if (kind < 4 || kind > 11) {
        throw new RefusedException("malformed code: an array of unknown type " + kind);
      }
      name = PRIMITIVES[kind - 4] + "[]";
    } else {
      name = text(pool.className(in.u2(code + pc + 1)));
      if (op == Instructions.ANEWARRAY) {
        name += "[]";
      } else if (op == Instructions.MULTIANEWARRAY) {
        dimensions = in.u1(code + pc + 3);
      }
    }
    Output piece = new Output(16);
    if (op == Instructions.NEW) {
      if (version < CLASS_CONSTANTS_SINCE) {
        throw new RefusedException(
            "class file version " + version + " has no constants for classes");
      }
      string(piece, name);
      piece.u1(LDC_W).u2(in.u2(code + pc + 1));
    } else {
      piece.u1(DUP);
      string(piece, name);
      piece.u1(0x5f); // swap
    }
    return call(BodyPoints.NEW, piece.u1(0x10).u1(dimensions & 0x7f));
  }

  private Output callee(int pc) {
    int method = in.u2(code + pc + 1);
    Output piece = new Output(16);
    string(piece, text(pool.methodClass(method)));
    string(piece, pool.methodName(method));
    return piece;
  }

  private void string(Output piece, String text) {
    piece.u1(LDC_W).u2(pool.addString(text));
  }

  /** A class constant as D shows it: {@code com.acme.Order}, {@code int[]}. */
  static String text(String constant) {
    int dimensions = 0;
    while (dimensions < constant.length() && constant.charAt(dimensions) == '[') {
      dimensions++;
    }
    if (dimensions == 0) {
      return constant.replace('/', '.');
    }
    StringBuilder text = new StringBuilder();
    String element = constant.substring(dimensions);
    int primitive = "ZCFDBSIJ".indexOf(element);
    if (element.length() == 1 && primitive >= 0) {
      text.append(PRIMITIVES[primitive]);
    } else if (element.length() > 2) {
      text.append(element.substring(1, element.length() - 1).replace('/', '.'));
    }
    for (int i = 0; i < dimensions; i++) {
      text.append("[]");
    }
    return text.toString();
  }

  /** Pushes what a synchronized method has locked. */
  static void lock(Output piece, boolean isStatic, int thisClass, int version) {
    if (!isStatic) {
      piece.u1(0x2a);
    } else if (version >= CLASS_CONSTANTS_SINCE) {
      piece.u1(LDC_W).u2(thisClass);
    } else {
      piece.u1(ACONST_NULL);
    }
  }
}
