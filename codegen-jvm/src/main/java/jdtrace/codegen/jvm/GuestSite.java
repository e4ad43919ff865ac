package jdtrace.codegen.jvm;

import jdtrace.runtime.Site;

/** What is traced inside of a JVM, or will be when its class has come. */
public sealed interface GuestSite extends Site permits JvmSite, JvmWatch {

  /** The JVM. */
  Guest guest();
}
