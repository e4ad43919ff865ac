package jdtrace.agent.weave;

/**
 * A class with one static method that hands its arguments on to a call site: what woven code calls
 * where it cannot hold a call site itself.
 */
public final class TrampolineClass {
  private static final int VERSION = 52;

  private TrampolineClass() {}

  /**
   * The class file; its method has the name that {@code invokedynamic} has in woven code.
   *
   * @param owner internal name of the class with the bootstrap method, a public static one
   */
  public static byte[] make(
      String name, int site, String descriptor, String owner, String bootstrapMethod) {
    Input none = new Input(new byte[] {0, 1});
    ConstantPool pool = new ConstantPool(none, 0);
    Descriptor parameters = Descriptor.of(descriptor);
    Output code = new Output(32);
    int slot = 0;
    for (int i = 0; i < parameters.count(); i++) {
      slot += MethodPatch.load(code, parameters.parameter(i), slot);
    }
    SiteCall call = SiteCall.dynamic(owner, bootstrapMethod);
    int handle = call.bootstrapHandle(pool);
    call.emit(code, pool, 0, site, descriptor);
    code.u1(Instructions.RETURN);
    Output body = new Output(256);
    body.u2(0x1011).u2(pool.addClass(name)).u2(pool.addClass("java/lang/Object")).u2(0).u2(0).u2(1);
    body.u2(9).u2(pool.addUtf8("s" + site)).u2(pool.addUtf8(descriptor)).u2(1);
    body.u2(pool.addUtf8("Code")).s4(12 + code.size()).u2(slot).u2(slot).s4(code.size());
    body.append(code).u2(0).u2(0);
    body.u2(1).u2(pool.addUtf8("BootstrapMethods")).s4(6).u2(1).u2(handle).u2(0);
    Output out = new Output(512);
    out.s4(0xcafebabe).u2(0).u2(VERSION);
    pool.write(out);
    return out.append(body).toByteArray();
  }
}
