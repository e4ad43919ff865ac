package jdtrace.provider.java;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import jdtrace.agent.Request;
import jdtrace.base.Attributes;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.jvm.JvmSite;
import jdtrace.codegen.jvm.JvmSite.Point;
import jdtrace.codegen.jvm.JvmWatch;
import jdtrace.provider.GrowingProvider;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;

/** The methods of one JVM. */
final class JavaProvider implements GrowingProvider, AutoCloseable {
  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_UNKNOWN);

  private static final int ABSTRACT = 0x400;

  private final JvmProcess process;
  private final String name;
  private final AgentConnection agent;
  private final JavaTypes types;
  private final RemoteGuest guest;
  private final IntSupplier ids;
  private final Consumer<String> warnings;

  /** By what they stand for, so that a probe keeps its id. */
  private final Map<String, JavaMethod> made = new LinkedHashMap<>();

  private final Map<Integer, JavaMethod> byId = new TreeMap<>();
  private final Map<ProbeDescription, Integer> nearestLines = new HashMap<>();

  /** What the agent watches for, and what has come of it. */
  private final Map<Watch, List<Probe>> watched = new LinkedHashMap<>();

  private final LateReport lateReport = new LateReport();

  /** What a pattern means but cannot be traced. */
  private final Refusals refusals = new Refusals();

  private final Map<String, JavaUsdt> defined = new LinkedHashMap<>();
  private final InstalledSites sites;

  private boolean optional;
  private boolean leftOut;

  /**
   * Attaches.
   *
   * @param ids gives each probe an id
   * @param warnings hears what could not be enabled
   */
  JavaProvider(
      JvmProcess process,
      AgentClasses classes,
      JavaTypes types,
      IntSupplier ids,
      Consumer<String> warnings) {
    this(process, AgentConnection.open(process, classes), classes, types, ids, warnings);
  }

  /** For a JVM whose agent is there already. */
  JavaProvider(
      JvmProcess process,
      AgentConnection agent,
      AgentClasses classes,
      JavaTypes types,
      IntSupplier ids,
      Consumer<String> warnings) {
    this.process = process;
    this.name = "java" + process.pid();
    this.ids = ids;
    this.warnings = warnings;
    this.agent = agent;
    this.types = types;
    types.add(agent);
    this.sites = new InstalledSites(name, agent, refusals, warnings);
    this.guest = new RemoteGuest(process, agent, classes, types, warnings);
  }

  @Override
  public String name() {
    return name;
  }

  /** Lets main() begin, in a command that was started with the agent. */
  void go() {
    if (agent.isAlive()) {
      agent.request(AgentConnection.write(Request.GO));
    }
  }

  /** Whether the JVM has begun to exit, and waits until {@link #letExit}. */
  boolean isExiting() {
    return agent.isExiting();
  }

  void letExit() {
    if (agent.isAlive()) {
      try {
        tellLate();
        agent.request(AgentConnection.write(Request.EXIT));
      } catch (MissingAbilityException e) {
        return; // it was faster with its end than with its answer
      }
    }
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    match(description, sink, refusals);
  }

  @Override
  public void suggest(ProbeDescription description, Consumer<Probe> sink) {
    match(description, sink, new Refusals());
  }

  private void match(ProbeDescription description, Consumer<Probe> sink, Refusals told) {
    if (!description.provider().startsWith("java")) {
      // Only what this session has looked for exists for descriptions of other providers.
      for (JavaMethod method : made.values()) {
        Probe probe = method.probe();
        if (probe.provider().equals(name)
            && description.matches(name, probe.module(), probe.function(), probe.name())) {
          sink.accept(probe);
        }
      }
      return;
    }
    if (leftOut) {
      return;
    }
    int line = PointNames.line(description.name());
    Set<Point> points = PointNames.points(description.name());
    if (line > 0 || !points.isEmpty()) {
      for (JavaMethod method : list(description, points, line, told)) {
        sink.accept(method.probe());
      }
    }
  }

  /** It was meant by a pattern: when it does not answer, the others are traced without it. */
  void mayBeLeftOut() {
    optional = true;
  }

  /** Null when the JVM does not answer and may be left out, which is told. */
  private DataInputStream requestOrLeave(AgentConnection.Outgoing request) {
    try {
      return agent.request(request);
    } catch (MissingAbilityException e) {
      if (!optional) {
        throw e;
      }
      leftOut = true;
      warnings.accept(e.getMessage() + "; it is left out");
      return null;
    }
  }

  /**
   * Asks for what a description means.
   *
   * @param told takes what it means but cannot be traced, if not all of it
   */
  private List<JavaMethod> list(
      ProbeDescription description, Set<Point> points, int line, Refusals told) {
    Refusals refused = new Refusals();
    AgentConnection.Outgoing request = AgentConnection.write(Request.LIST);
    List<JavaMethod> result = new ArrayList<>();
    String refusal;
    try {
      request.out.writeUTF(description.module());
      request.out.writeUTF(description.function());
      request.out.writeInt(line);
      DataInputStream in = requestOrLeave(request);
      if (in == null) {
        return List.of();
      }
      refusal = read(in, points, line, false, result, refused);
      int nearest = in.readInt();
      if (nearest > 0 && result.isEmpty()) {
        nearestLines.put(description, nearest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (result.isEmpty() && refusal != null && !Glob.isGlob(description.module())) {
      throw new MissingAbilityException(name + ":" + refusal);
    }
    told.addAll(refused);
    return result;
  }

  /**
   * Reads classes and their methods.
   *
   * @return why one of them cannot be traced, null if all can
   */
  private String read(
      DataInputStream in,
      Set<Point> points,
      int line,
      boolean usdt,
      List<JavaMethod> result,
      Refusals refused)
      throws IOException {
    String refusal = null;
    for (String type = in.readUTF(); !type.isEmpty(); type = in.readUTF()) {
      boolean fixed = in.readBoolean();
      String classRefusal = in.readUTF();
      if (!classRefusal.isEmpty()) {
        refusal = type + ": " + classRefusal;
        if (!type.contains("$$Lambda")) { // its body is a method of the class around it
          refused.add(classRefusal, type);
        }
      }
      for (int i = in.readInt(); i > 0; i--) {
        int access = in.readShort();
        String method = in.readUTF();
        String descriptor = in.readUTF();
        String text = in.readUTF();
        String reason = in.readUTF();
        int body = in.readByte();
        if (!reason.isEmpty()) {
          refusal = type + ":" + method + ": " + reason;
          if ((access & ABSTRACT) == 0) { // else there is nothing to be traced
            refused.add(reason, type + ':' + text);
          }
          continue;
        }
        if (usdt) {
          if ((access & JavaMethod.STATIC) != 0 && !method.startsWith("<")) {
            result.add(arrived(type, method, descriptor));
          }
          continue;
        }
        if (line > 0) {
          result.add(probe(type, fixed, access, method, descriptor, text, Point.LINE, line));
        }
        for (Point point : points) {
          int bodyPoint = JavaMethod.bodyPoint(point);
          if (bodyPoint >= 0 && (body & 1 << bodyPoint) == 0) {
            continue;
          }
          result.add(probe(type, fixed, access, method, descriptor, text, point, 0));
        }
      }
    }
    return refusal;
  }

  @Override
  public String absence(ProbeDescription description) {
    Integer nearest = nearestLines.get(description);
    if (nearest != null) {
      return "there is no code at line "
          + description.name()
          + "; the nearest line that has some is "
          + nearest;
    }
    return description.provider().equals(name) ? PointNames.hint(description.name()) : null;
  }

  private JavaMethod probe(
      String type,
      boolean fixed,
      int access,
      String method,
      String descriptor,
      String text,
      Point point,
      int line) {
    String probeName = point == Point.LINE ? Integer.toString(line) : PointNames.of(point);
    String key = type + ' ' + method + descriptor + ' ' + probeName;
    return made(
        key,
        new Probe(0, name, type, text, probeName),
        probe -> new JavaMethod(probe, type, fixed, access, method, descriptor, point, line));
  }

  /** What was made of a key before, or now, of a probe that is still to have its id. */
  private JavaMethod made(String key, Probe without, Function<Probe, JavaMethod> maker) {
    JavaMethod known = made.get(key);
    if (known == null) {
      Probe probe =
          new Probe(
              ids.getAsInt(),
              without.provider(),
              without.module(),
              without.function(),
              without.name());
      known = maker.apply(probe);
      made.put(key, known);
      byId.put(probe.id(), known);
    }
    return known;
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return byId.get(probe.id()).signature(types);
  }

  @Override
  public Type receiver(Probe probe) {
    JavaMethod method = byId.get(probe.id());
    return method.hasReceiver() ? types.reference(method.className(), method.className()) : null;
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    JavaMethod method = byId.get(id);
    return method == null ? null : method.probe();
  }

  /**
   * The providers that the program defines itself and a pattern means, by their names without the
   * process id.
   */
  List<JavaUsdt> defined(String pattern) {
    AgentConnection.Outgoing request = AgentConnection.write(Request.USDT);
    try {
      request.out.writeUTF(pattern);
      DataInputStream in = agent.request(request);
      for (String type = in.readUTF(); !type.isEmpty(); type = in.readUTF()) {
        JavaUsdt usdt = definedProvider(type);
        for (int i = in.readInt(); i > 0; i--) {
          usdt.add(definedMethod(usdt.name(), type, in.readUTF(), in.readUTF()).probe());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(defined.values());
  }

  private JavaUsdt definedProvider(String type) {
    String provider = type.substring(JavaUsdt.PACKAGE.length()) + process.pid();
    return defined.computeIfAbsent(provider, n -> new JavaUsdt(n, this));
  }

  private JavaMethod definedMethod(String provider, String type, String method, String descriptor) {
    return made(
        "usdt " + type + ' ' + method + descriptor,
        new Probe(0, provider, "", "", method),
        probe ->
            new JavaMethod(
                probe, type, false, JavaMethod.STATIC, method, descriptor, Point.ENTRY, 0));
  }

  /** A probe of a provider that has come. */
  private JavaMethod arrived(String type, String method, String descriptor) {
    JavaUsdt usdt = definedProvider(type);
    JavaMethod result = definedMethod(usdt.name(), type, method, descriptor);
    usdt.add(result.probe());
    return result;
  }

  /** All that have been looked for. */
  Collection<JavaUsdt> defined() {
    return defined.values();
  }

  int pid() {
    return process.pid();
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    return sites(matches, name);
  }

  /** The sites of the probes of one provider. */
  List<Site> sites(List<Match> matches, String provider) {
    try {
      return sitesOf(matches, provider);
    } catch (MissingAbilityException e) {
      if (!optional || agent.isAlive()) {
        throw e;
      }
      if (!leftOut) {
        leftOut = true;
        warnings.accept(e.getMessage() + "; it is left out");
      }
      return List.of();
    }
  }

  private List<Site> sitesOf(List<Match> matches, String provider) {
    Map<Integer, JavaMethod> wanted = new TreeMap<>();
    for (Match match : matches) {
      for (Probe probe : match.probes()) {
        JavaMethod method = byId.get(probe.id());
        if (method != null && probe.provider().equals(provider)) {
          wanted.put(probe.id(), method);
        }
      }
    }
    sites.add(wanted.values());
    List<Site> result = new ArrayList<>();
    if (watch(matches)) {
      result.add(new JvmWatch(guest));
    }
    for (JavaMethod method : wanted.values()) {
      int site = sites.of(method);
      if (site > 0) {
        result.add(
            new JvmSite(
                method.probe(),
                guest,
                site,
                method.point(),
                method.siteDescriptor(),
                method.hasReceiver()));
      }
    }
    return result;
  }

  /** A pattern of classes that come later, and what it is to give. */
  private record Watch(String classes, String methods, Set<Point> points, int line, boolean usdt) {}

  /** What the agent is to note for a description; null for nothing. */
  private Watch watchOf(ProbeDescription description) {
    int line = PointNames.line(description.name());
    Set<Point> points = PointNames.points(description.name());
    if (Glob.matches(description.provider(), name) && description.provider().startsWith("java")) {
      return line > 0 || !points.isEmpty()
          ? new Watch(description.module(), description.function(), points, line, false)
          : null;
    }
    String pid = Integer.toString(process.pid());
    String provider = description.provider();
    if (!provider.endsWith(pid)
        || !description.module().isEmpty()
        || !description.function().isEmpty()
        || provider.length() == pid.length()) {
      return null;
    }
    String classes = JavaUsdt.PACKAGE + provider.substring(0, provider.length() - pid.length());
    return new Watch(classes, description.name(), EnumSet.of(Point.ENTRY), 0, true);
  }

  @Override
  public boolean grows(ProbeDescription description) {
    return !leftOut && watchOf(description) != null;
  }

  /** Has the agent note what comes later; whether there is anything to be noted. */
  private boolean watch(List<Match> matches) {
    boolean any = false;
    for (Match match : matches) {
      ProbeDescription description = match.statement().description();
      Watch watch = match.grows() ? watchOf(description) : null;
      if (watch == null) {
        continue;
      }
      any = true;
      if (watched.putIfAbsent(watch, new ArrayList<>()) == null) {
        AgentConnection.Outgoing request = AgentConnection.write(Request.WATCH);
        try {
          request.out.writeUTF(watch.classes);
          request.out.writeUTF(watch.methods);
          request.out.writeInt(watch.line);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        agent.request(request);
      }
    }
    return any;
  }

  @Override
  public void refresh() {
    watched.values().forEach(List::clear);
    if (watched.isEmpty() || !agent.isAlive()) {
      return;
    }
    try {
      DataInputStream in = agent.request(AgentConnection.write(Request.LATE));
      for (Map.Entry<Watch, List<Probe>> entry : watched.entrySet()) {
        Watch watch = entry.getKey();
        List<JavaMethod> come = new ArrayList<>();
        read(in, watch.points, watch.line, watch.usdt, come, refusals);
        come.forEach(method -> entry.getValue().add(method.probe()));
      }
      lateReport.noticed(in.readLong());
      guest.awaitsClasses(in.readInt() > 0);
      lateReport.lost(in.readInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MissingAbilityException e) {
      if (agent.isAlive()) {
        throw e;
      }
    }
  }

  @Override
  public List<Probe> arrivals(ProbeDescription description) {
    Watch watch = watchOf(description);
    return watch == null ? List.of() : List.copyOf(watched.getOrDefault(watch, List.of()));
  }

  @Override
  public void enabled(List<Probe> arrived) {
    for (Probe probe : arrived) {
      JavaMethod method = byId.get(probe.id());
      if (method != null && sites.of(method) > 0) {
        lateReport.enabled(method.className());
      }
    }
  }

  @Override
  public void refuse(Probe arrived, String reason) {
    refusals.add(
        reason,
        arrived.module().isEmpty()
            ? arrived.description().toString()
            : arrived.module() + ':' + arrived.function());
  }

  /** Tells of what came while it was traced; what came last of all was not seen. */
  private void tellLate() {
    refresh();
    for (List<Probe> come : watched.values()) {
      for (Probe probe : come) {
        if (!sites.knows(byId.get(probe.id()))) {
          refuse(probe, "loaded when tracing was ending");
        }
      }
    }
    lateReport.tell(name, warnings);
    refusals.tell(name, warnings);
  }

  /** Leaves the JVM as it was found. */
  @Override
  public void close() {
    if (agent.isAlive()) {
      try {
        tellLate();
        DataInputStream in = agent.request(AgentConnection.write(Request.LEAVE));
        for (int i = in.readInt(); i > 0; i--) {
          warnings.accept(
              name + ": class " + in.readUTF() + " is not what it was before: another agent?");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (MissingAbilityException e) {
        // It has ended meanwhile, which leaves nothing to undo.
        agent.close();
        return;
      }
    }
    agent.close();
  }
}
