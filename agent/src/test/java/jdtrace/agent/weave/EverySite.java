package jdtrace.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan that wants every kind of site in every method, and notes what is refused. */
final class EverySite implements SitePlan {
  final List<String> refusals = new ArrayList<>();
  private final SiteCall call;
  int methods;

  /** Whether the class file is too old for allocation sites. */
  boolean withoutNew;

  private final Map<String, int[]> lines;

  EverySite(SiteCall call) {
    this(call, Map.of());
  }

  /** With these lines of each method too, which is named by name and descriptor. */
  EverySite(SiteCall call, Map<String, int[]> lines) {
    this.call = call;
    this.lines = lines;
  }

  static SiteCall dynamic() {
    return SiteCall.dynamic("jdtrace/agent/weave/Bootstrap", "site");
  }

  static SiteCall fixed() {
    return SiteCall.fixed(
        new SiteCall.Trampolines() {
          @Override
          public String owner(int site) {
            return "java/lang/Trampolines";
          }

          @Override
          public String method(int site) {
            return "s" + site;
          }
        });
  }

  @Override
  public MethodSites sites(int access, String name, String descriptor) {
    if ((access & 0x500) != 0) {
      return null;
    }
    int site = 10 * methods++;
    int[] wanted = lines.getOrDefault(name + descriptor, new int[0]);
    int[] ids = new int[wanted.length];
    java.util.Arrays.fill(ids, site + 3);
    int[] body = new int[BodyPoints.COUNT];
    for (int i = 0; i < body.length; i++) {
      body[i] = site + 4 + i;
    }
    if (withoutNew) {
      body[BodyPoints.NEW] = MethodSites.NONE;
    }
    return new MethodSites(site, site + 1, site + 2, wanted, ids, body);
  }

  @Override
  public SiteCall call() {
    return call;
  }

  @Override
  public void refused(String name, String descriptor, String reason) {
    refusals.add(name + descriptor + ": " + reason);
  }
}
