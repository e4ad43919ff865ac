package jdtrace.usdt;

/** A class loader for one provider's class, so that it can go when nothing refers to it any more. */
final class ProviderLoader extends ClassLoader {
  private ProviderLoader(ClassLoader parent) {
    super(parent);
  }

  /**
   * The class of a provider; for one with an interface, the class that implements it.
   *
   * @param parent sees the types of all arguments; null for the boot loader
   */
  static Class<?> load(ProviderDescription description, ClassLoader parent) {
    ProviderLoader loader =
        new ProviderLoader(parent != null ? parent : UsdtProvider.class.getClassLoader());
    Class<?> provider =
        loader.define(ProviderClass.PACKAGE + description.name, ProviderClass.write(description));
    return description.type == null
        ? provider
        : loader.define(CallerClass.PACKAGE + description.name, CallerClass.write(description));
  }

  private Class<?> define(String name, byte[] bytes) {
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Whether what {@code other} defines can be seen from {@code from}. */
  static boolean sees(ClassLoader from, ClassLoader other) {
    for (ClassLoader loader = from; loader != null; loader = loader.getParent()) {
      if (loader == other) {
        return true;
      }
    }
    return false;
  }
}
