package jdtrace.agent.weave;

/** How woven code calls a site. */
public abstract class SiteCall {
  private SiteCall() {}

  /** Bytes of the instruction, and the place in the constant pool it needs. */
  abstract void emit(Output code, ConstantPool pool, int bootstrap, int site, String descriptor);

  /** Whether {@link #emit} needs the class file's bootstrap method. */
  abstract boolean isDynamic();

  /** Adds the handle of the bootstrap method. */
  abstract int bootstrapHandle(ConstantPool pool);

  /**
   * An {@code invokedynamic} named {@code s} and the site's id. Needs class file version 51.
   *
   * @param owner internal name of the class with the bootstrap method
   * @param method its name; it is static, with the descriptor that call sites want
   */
  public static SiteCall dynamic(final String owner, final String method) {
    return new SiteCall() {
      @Override
      void emit(Output code, ConstantPool pool, int bootstrap, int site, String descriptor) {
        code.u1(0xba).u2(pool.addInvokeDynamic(bootstrap, "s" + site, descriptor)).u2(0);
      }

      @Override
      boolean isDynamic() {
        return true;
      }

      @Override
      int bootstrapHandle(ConstantPool pool) {
        return pool.addStaticHandle(
            owner,
            method,
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;");
      }
    };
  }

  /** Where a static method for a site is. */
  public interface Trampolines {
    /** Internal name of the class. */
    String owner(int site);

    String method(int site);
  }

  /** A call of a static method of the site's descriptor. */
  public static SiteCall fixed(final Trampolines trampolines) {
    return new SiteCall() {
      @Override
      void emit(Output code, ConstantPool pool, int bootstrap, int site, String descriptor) {
        code.u1(0xb8)
            .u2(
                pool.addStaticMethod(
                    trampolines.owner(site), trampolines.method(site), descriptor));
      }

      @Override
      boolean isDynamic() {
        return false;
      }

      @Override
      int bootstrapHandle(ConstantPool pool) {
        throw new IllegalStateException("no bootstrap method");
      }
    };
  }
}
