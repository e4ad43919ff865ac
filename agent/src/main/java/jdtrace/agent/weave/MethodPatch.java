package jdtrace.agent.weave;

/** Patches the Code attribute of one method. */
final class MethodPatch {
  private static final int MAX_CODE = 0xffff;

  /** Call sites take 255 slots less what the linkage itself needs. */
  private static final int MAX_ARGUMENT_SLOTS = 250;

  private static final int FRAMES_SINCE = 50;

  private final Input in;
  private final ConstantPool pool;
  private final SiteCall call;
  private final int bootstrap;
  private final boolean isStatic;
  private final boolean isSynchronized;
  private final boolean isConstructor;
  private final int thisClass;
  private final Descriptor descriptor;
  private final int version;

  private int code;
  private int codeLength;
  private Insertions insertions;
  private int exceptions;
  private int exceptionCount;
  private int attributes;
  private int end;
  private int neededStack;
  private int[] objectStarts;
  private MethodSites sites;

  MethodPatch(
      Input in,
      ConstantPool pool,
      SiteCall call,
      int bootstrap,
      int access,
      String name,
      String descriptor,
      int thisClass,
      int version) {
    this.in = in;
    this.pool = pool;
    this.call = call;
    this.bootstrap = bootstrap;
    this.isStatic = (access & 8) != 0;
    this.isSynchronized = (access & 0x20) != 0;
    this.thisClass = thisClass;
    this.isConstructor = name.equals("<init>");
    this.descriptor = Descriptor.of(descriptor);
    this.version = version;
  }

  /** The attribute at {@code attribute}, patched; with its name and length. */
  Output patch(int attribute, MethodSites wanted) {
    sites = wanted;
    read(attribute);
    int maxStack = in.u2(attribute + 6);
    int maxLocals = in.u2(attribute + 8);
    neededStack = maxStack;
    if (isConstructor) {
      objectStarts = ConstructorStart.find(in, code, insertions, pool);
    }
    BodyPatch body = null;
    if (sites.hasBody()) {
      body = new BodyPatch(in, pool, insertions, code, sites, version, maxLocals, this::site);
      body.behind();
      need(maxStack + BodyPatch.STACK);
    }
    if (isSynchronized && sites.body(BodyPoints.MONITOR_ENTERED) != MethodSites.NONE) {
      insertions.insertFromAbove(0, monitor(BodyPoints.MONITOR_ENTERED));
    }
    if (sites.entry() != MethodSites.NONE) {
      entry(sites.entry(), maxStack);
    }
    lines(maxStack);
    if (body != null) {
      body.before();
    }
    if (sites.returned() != MethodSites.NONE) {
      returned(sites.returned(), maxStack);
    }
    if (exitsMonitor()) {
      requireThis();
      need(maxStack + 1);
      atReturns(monitor(BodyPoints.MONITOR_EXIT));
    }
    insertions.settle();
    Output handler = handler();
    if (neededStack > 0xffff) {
      throw new RefusedException("its stack is too large");
    }
    Output out = new Output(2 * (end - attribute) + 64);
    out.copy(in, attribute, 2).s4(0).u2(neededStack);
    out.u2(maxLocals + (body != null && body.usesLocal() ? 1 : 0)).s4(0);
    int start = out.size();
    insertions.write(out);
    int handlerPlace = out.size() - start;
    if (handler != null) {
      out.append(handler);
    }
    int size = out.size() - start;
    if (size > MAX_CODE) {
      throw new RefusedException("it is too large: more than 65535 bytes with the sites");
    }
    out.setS4(start - 4, size);
    exceptionTable(out, handler == null ? -1 : handlerPlace);
    attributes(out, handler == null ? -1 : handlerPlace);
    out.setS4(2, out.size() - 6);
    return out;
  }

  private void read(int attribute) {
    end = attribute + 6 + in.length(attribute + 2);
    codeLength = in.s4(attribute + 10);
    code = attribute + 14;
    if (codeLength <= 0 || codeLength > MAX_CODE) {
      throw new RefusedException("malformed code: its length");
    }
    in.need(code, codeLength);
    insertions = new Insertions(in, code, codeLength);
    exceptions = code + codeLength + 2;
    exceptionCount = in.u2(exceptions - 2);
    attributes = exceptions + 8 * exceptionCount;
    in.need(exceptions, 8 * exceptionCount + 2);
  }

  private Output site(int id, String siteDescriptor, Output values) {
    call.emit(values, pool, bootstrap, id, siteDescriptor);
    return values;
  }

  private void entry(int id, int maxStack) {
    if (descriptor.slots() > MAX_ARGUMENT_SLOTS) {
      throw new RefusedException("it has too many parameters");
    }
    Output piece = new Output(32);
    int slot = 0;
    if (!isStatic) {
      load(piece, 'L', slot++);
    }
    for (int i = 0; i < descriptor.count(); i++) {
      slot += load(piece, descriptor.parameter(i), slot);
    }
    site(id, descriptor.entrySite(isStatic), piece);
    if (!isConstructor) {
      need(slot);
      insertions.insertFromAbove(0, piece);
      return;
    }
    need(maxStack + slot);
    ConstructorStart.requireParameters(
        in, code, insertions, descriptor, objectStarts[objectStarts.length - 1]);
    for (int pc : objectStarts) {
      insertions.insertFromAbove(pc, piece);
    }
  }

  private void need(int stack) {
    neededStack = Math.max(neededStack, stack);
  }

  /** Pushes a local variable; returns the slots it takes. */
  static int load(Output out, char kind, int slot) {
    int type = kind == 'J' ? 1 : kind == 'F' ? 2 : kind == 'D' ? 3 : kind == 'L' ? 4 : 0;
    if (slot < 4) {
      out.u1(0x1a + 4 * type + slot);
    } else if (slot < 256) {
      out.u1(0x15 + type).u1(slot);
    } else {
      out.u1(Instructions.WIDE).u1(0x15 + type).u2(slot);
    }
    return kind == 'J' || kind == 'D' ? 2 : 1;
  }

  private void returned(int id, int maxStack) {
    Output piece = new Output(16);
    char result = descriptor.result();
    boolean wide = result == 'J' || result == 'D';
    if (result != 'V') {
      piece.u1(wide ? 0x5c : 0x59);
      need(maxStack + (wide ? 2 : 1));
    }
    site(id, descriptor.returnSite(), piece);
    atReturns(piece);
  }

  private void atReturns(Output piece) {
    for (int pc = 0; pc < codeLength; pc = insertions.next(pc)) {
      int op = insertions.op(pc);
      if (op >= Instructions.IRETURN && op <= Instructions.RETURN) {
        insertions.insertAlways(pc, piece);
      }
    }
  }

  /** Whether the method lets a monitor go by its end, and that is wanted. */
  private boolean exitsMonitor() {
    return isSynchronized && sites.body(BodyPoints.MONITOR_EXIT) != MethodSites.NONE;
  }

  private Output monitor(int point) {
    need(1);
    Output piece = new Output(8);
    BodyPatch.lock(piece, isStatic, thisClass, version);
    return site(sites.body(point), BodyPoints.site(point), piece);
  }

  /** Refuses code that keeps something else where its object was: no later site could be given it. */
  private void requireThis() {
    if (isStatic) {
      return;
    }
    for (int pc = 0; pc < codeLength; pc = insertions.next(pc)) {
      if (Instructions.stored(in, code + pc) == 0) {
        throw new RefusedException("it overwrites its object");
      }
    }
  }

  private void lines(int maxStack) {
    if (sites.lineCount() == 0) {
      return;
    }
    requireThis();
    LineTable table = new LineTable(codeLength);
    int count = in.u2(attributes);
    int at = attributes + 2;
    for (int i = 0; i < count; i++) {
      int length = in.length(at + 2);
      if (pool.utf8(in.u2(at)).equals("LineNumberTable")) {
        table.read(in, at + 6, length);
      }
      at += 6 + length;
    }
    for (int i = 0; i < sites.lineCount(); i++) {
      int[] places = table.beginnings(sites.line(i));
      if (places.length == 0) {
        throw new RefusedException("it has no code at line " + sites.line(i));
      }
      for (int pc : places) {
        insertions.requireStart(pc);
        Output piece = new Output(8);
        if (!isStatic) {
          piece.u1(isConstructor && pc < objectStarts[objectStarts.length - 1] ? 1 : 0x2a);
          need(maxStack + 1);
        }
        insertions.insertAlways(pc, site(sites.lineSite(i), Descriptor.lineSite(isStatic), piece));
      }
    }
  }

  /** What runs when an exception leaves the method; null for nothing. */
  private Output handler() {
    boolean thrown = sites.thrown() != MethodSites.NONE;
    if (!thrown && !exitsMonitor()) {
      return null;
    }
    need(2);
    Output piece = new Output(16);
    if (thrown) {
      site(sites.thrown(), Descriptor.throwSite(), piece.u1(0x59));
    }
    if (exitsMonitor()) {
      piece.append(monitor(BodyPoints.MONITOR_EXIT));
    }
    return piece.u1(0xbf);
  }

  private void exceptionTable(Output out, int handlerPlace) {
    int count = exceptionCount + (handlerPlace < 0 ? 0 : 1);
    if (count > 0xffff) {
      throw new RefusedException("it has too many exception handlers");
    }
    out.u2(count);
    for (int i = 0; i < exceptionCount; i++) {
      int at = exceptions + 8 * i;
      out.u2(insertions.target(in.u2(at)))
          .u2(insertions.target(in.u2(at + 2)))
          .u2(insertions.target(in.u2(at + 4)))
          .u2(in.u2(at + 6));
    }
    if (handlerPlace >= 0) {
      int first = isConstructor ? objectStarts[objectStarts.length - 1] : 0;
      out.u2(insertions.target(first)).u2(handlerPlace).u2(handlerPlace).u2(0);
    }
  }

  private void attributes(Output out, int handlerPlace) {
    int count = in.u2(attributes);
    int countPlace = out.size();
    out.u2(count);
    boolean framed = false;
    int at = attributes + 2;
    for (int i = 0; i < count; i++) {
      int length = in.length(at + 2);
      String name = pool.utf8(in.u2(at));
      if (name.equals("StackMapTable")) {
        framed = true;
        frames(out, in.u2(at), at + 6, length, handlerPlace);
      } else if (name.equals("LineNumberTable")) {
        lineNumbers(out, at, length, handlerPlace);
      } else if (name.equals("LocalVariableTable") || name.equals("LocalVariableTypeTable")) {
        variables(out, at, length);
      } else {
        out.copy(in, at, 6 + length);
      }
      at += 6 + length;
    }
    if (at != end) {
      throw new RefusedException("malformed code attribute");
    }
    if (!framed && handlerPlace >= 0 && version >= FRAMES_SINCE) {
      frames(out, pool.addUtf8("StackMapTable"), -1, 0, handlerPlace);
      out.setU2(countPlace, count + 1);
    }
  }

  private void frames(Output out, int name, int start, int length, int handlerPlace) {
    int throwable = handlerPlace < 0 ? 0 : pool.addClass("java/lang/Throwable");
    int object = exitsMonitor() && !isStatic ? thisClass : 0;
    Output moved =
        new StackMaps(in, insertions).moved(start, length, handlerPlace, throwable, object);
    out.u2(name).s4(moved.size()).append(moved);
  }

  private void lineNumbers(Output out, int at, int length, int handlerPlace) {
    int count = in.u2(at + 6);
    if (length != 2 + 4 * count) {
      throw new RefusedException("malformed line number table");
    }
    // The handler is of no line: without an entry it would seem to be of the last one.
    boolean more = handlerPlace >= 0 && count < 0xffff;
    out.copy(in, at, 2).s4(length + (more ? 4 : 0)).u2(count + (more ? 1 : 0));
    for (int i = 0; i < count; i++) {
      int entry = at + 8 + 4 * i;
      int pc = in.u2(entry);
      // What was inserted at the beginning belongs to the first line, for stack traces.
      out.u2(pc == 0 ? 0 : insertions.target(pc)).u2(in.u2(entry + 2));
    }
    if (more) {
      out.u2(handlerPlace).u2(0);
    }
  }

  private void variables(Output out, int at, int length) {
    int count = in.u2(at + 6);
    if (length != 2 + 10 * count) {
      throw new RefusedException("malformed local variable table");
    }
    out.copy(in, at, 8);
    for (int i = 0; i < count; i++) {
      int entry = at + 8 + 10 * i;
      int first = in.u2(entry);
      int start = first == 0 ? 0 : insertions.target(first);
      int last = insertions.target(first + in.u2(entry + 2));
      out.u2(start).u2(last - start).copy(in, entry + 4, 6);
    }
  }
}
