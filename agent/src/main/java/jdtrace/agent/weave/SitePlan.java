package jdtrace.agent.weave;

/** What a patch is to do, and what it could not do. */
public interface SitePlan {

  /**
   * The sites for a method, or null for none. Called once for each method of the class.
   *
   * @param access access_flags of the method
   */
  MethodSites sites(int access, String name, String descriptor);

  /** How a site is called. */
  SiteCall call();

  /** The sites of a method were refused; the rest of the class is patched. */
  void refused(String name, String descriptor, String reason);
}
