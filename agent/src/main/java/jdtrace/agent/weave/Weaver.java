package jdtrace.agent.weave;

/** Patches class files. */
public final class Weaver {
  private static final int MAGIC = 0xcafebabe;
  private static final int DYNAMIC_SINCE = 51;

  private final Input in;
  private final ConstantPool pool;
  private final SitePlan plan;
  private final int version;
  private int bootstrap;

  private Weaver(byte[] classFile, SitePlan plan) {
    this.in = new Input(classFile);
    if (in.s4(0) != MAGIC) {
      throw new RefusedException("not a class file");
    }
    this.plan = plan;
    version = in.u2(6);
    pool = new ConstantPool(in, 8);
  }

  /**
   * The class file with the sites that {@code plan} wants; {@code classFile} itself when it wants
   * none, or all were refused.
   *
   * @throws RefusedException when the class cannot be patched at all
   */
  public static byte[] weave(byte[] classFile, SitePlan plan) {
    return new Weaver(classFile, plan).weave();
  }

  private byte[] weave() {
    int header = pool.end();
    int methods = skipMembers(header + 8 + 2 * in.u2(header + 6));
    int count = in.u2(methods);
    int classAttributes = skipMembers(methods);
    bootstrap = bootstrapCount(classAttributes);
    if (plan.call().isDynamic() && version < DYNAMIC_SINCE) {
      throw new RefusedException("class file version " + version + " knows no invokedynamic");
    }
    Output body = new Output(2 * in.length());
    body.copy(in, header, methods + 2 - header);
    boolean changed = false;
    int at = methods + 2;
    for (int i = 0; i < count; i++) {
      int next = skipMember(at);
      Output patched = method(at);
      if (patched == null) {
        body.copy(in, at, next - at);
      } else {
        changed = true;
        body.append(patched);
      }
      at = next;
    }
    if (!changed) {
      return in.bytes();
    }
    attributes(body, classAttributes);
    Output out = new Output(body.size() + in.length());
    out.copy(in, 0, 8);
    pool.write(out);
    return out.append(body).toByteArray();
  }

  /** The place behind the fields or methods whose count is at {@code at}. */
  private int skipMembers(int at) {
    int count = in.u2(at);
    int place = at + 2;
    for (int i = 0; i < count; i++) {
      place = skipMember(place);
    }
    return place;
  }

  private int skipMember(int at) {
    int count = in.u2(at + 6);
    int place = at + 8;
    for (int i = 0; i < count; i++) {
      place += 6 + in.length(place + 2);
    }
    return place;
  }

  /** The method at {@code at} with its sites; null when it has none. */
  private Output method(int at) {
    int access = in.u2(at);
    String name = pool.utf8(in.u2(at + 2));
    String descriptor = pool.utf8(in.u2(at + 4));
    MethodSites sites = plan.sites(access, name, descriptor);
    if (sites == null) {
      return null;
    }
    try {
      int count = in.u2(at + 6);
      int place = at + 8;
      Output patched = null;
      Output out = new Output(1024);
      out.copy(in, at, 8);
      for (int i = 0; i < count; i++) {
        int length = in.length(place + 2);
        if (pool.utf8(in.u2(place)).equals("Code")) {
          if (patched != null) {
            throw new RefusedException("malformed method: it has code twice");
          }
          patched =
              new MethodPatch(
                      in,
                      pool,
                      plan.call(),
                      bootstrap,
                      access,
                      name,
                      descriptor,
                      in.u2(pool.end() + 2),
                      version)
                  .patch(place, sites);
          out.append(patched);
        } else {
          out.copy(in, place, 6 + length);
        }
        place += 6 + length;
      }
      if (patched == null) {
        throw new RefusedException((access & 0x100) != 0 ? "it is native" : "it is abstract");
      }
      return out;
    } catch (RefusedException e) {
      plan.refused(name, descriptor, e.getMessage());
      return null;
    }
  }

  /** How many bootstrap methods the class has, which is the number of the one to be added. */
  private int bootstrapCount(int attributes) {
    int count = in.u2(attributes);
    int at = attributes + 2;
    int result = 0;
    for (int i = 0; i < count; i++) {
      if (pool.utf8(in.u2(at)).equals("BootstrapMethods")) {
        result = in.u2(at + 6);
      }
      at += 6 + in.length(at + 2);
    }
    if (at != in.length()) {
      throw new RefusedException("malformed class file: it ends too late");
    }
    return result;
  }

  private void attributes(Output out, int attributes) {
    if (!plan.call().isDynamic()) {
      out.copy(in, attributes, in.length() - attributes);
      return;
    }
    if (bootstrap == 0xffff) {
      throw new RefusedException("it has too many bootstrap methods");
    }
    int handle = plan.call().bootstrapHandle(pool);
    int count = in.u2(attributes);
    int countPlace = out.size();
    out.u2(count);
    boolean found = false;
    int at = attributes + 2;
    for (int i = 0; i < count; i++) {
      int length = in.length(at + 2);
      if (!found && pool.utf8(in.u2(at)).equals("BootstrapMethods")) {
        found = true;
        out.copy(in, at, 2).s4(length + 4).u2(bootstrap + 1);
        in.need(at + 8, length - 2);
        out.copy(in, at + 8, length - 2).u2(handle).u2(0);
      } else {
        out.copy(in, at, 6 + length);
      }
      at += 6 + length;
    }
    if (!found) {
      out.u2(pool.addUtf8("BootstrapMethods")).s4(6).u2(1).u2(handle).u2(0);
      out.setU2(countPlace, count + 1);
    }
  }
}
