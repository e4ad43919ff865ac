package jdtrace.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdtrace.agent.weave.BodyPoints;
import jdtrace.agent.weave.MethodSites;
import jdtrace.agent.weave.SiteCall;
import jdtrace.agent.weave.SitePlan;

/** The sites wanted in the classes of one name. Its methods run on whatever thread loads a class. */
final class ClassPlan implements SitePlan {
  private final SiteCall call;
  private final Map<String, List<SiteRequest>> methods = new HashMap<String, List<SiteRequest>>();
  private int size;

  ClassPlan(SiteCall call) {
    this.call = call;
  }

  synchronized void add(SiteRequest request) {
    String key = request.method + request.descriptor;
    List<SiteRequest> list = methods.get(key);
    if (list == null) {
      list = new ArrayList<SiteRequest>();
      methods.put(key, list);
    }
    list.add(request);
    size++;
  }

  /** How many sites are wanted. */
  synchronized int size() {
    return size;
  }

  /** Whether sites are wanted in a method. */
  synchronized boolean has(String name, String descriptor) {
    return methods.containsKey(name + descriptor);
  }

  @Override
  public synchronized MethodSites sites(int access, String name, String descriptor) {
    List<SiteRequest> list = methods.get(name + descriptor);
    if (list == null) {
      return null;
    }
    int[] points = {MethodSites.NONE, MethodSites.NONE, MethodSites.NONE};
    int[] body = new int[BodyPoints.COUNT];
    java.util.Arrays.fill(body, MethodSites.NONE);
    int[] lines = new int[list.size()];
    int[] lineSites = new int[list.size()];
    int n = 0;
    for (SiteRequest request : list) {
      if (request.refusal != null) {
        continue;
      }
      if (request.point == SiteRequest.LINE) {
        lines[n] = request.line;
        lineSites[n++] = request.number;
      } else if (request.point >= SiteRequest.BODY) {
        body[request.point - SiteRequest.BODY] = request.number;
      } else {
        points[request.point] = request.number;
      }
    }
    return new MethodSites(
        points[0],
        points[1],
        points[2],
        java.util.Arrays.copyOf(lines, n),
        java.util.Arrays.copyOf(lineSites, n),
        body);
  }

  /** The fields that say which of a provider's probes are enabled. */
  synchronized Set<String> flags() {
    Set<String> names = new HashSet<String>();
    for (List<SiteRequest> list : methods.values()) {
      names.add(UsdtProviders.flag(list.get(0).method));
    }
    return names;
  }

  @Override
  public SiteCall call() {
    return call;
  }

  @Override
  public synchronized void refused(String name, String descriptor, String reason) {
    for (SiteRequest request : methods.get(name + descriptor)) {
      request.refusal = reason;
    }
  }

  /** No site of the class can be had. */
  synchronized void refuse(String reason) {
    for (List<SiteRequest> list : methods.values()) {
      for (SiteRequest request : list) {
        request.refusal = reason;
      }
    }
  }
}
