package jdtrace.provider.java;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import jdtrace.agent.Request;
import jdtrace.codegen.jvm.Guest;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.proc.DescriptorPassing;
import jdtrace.provider.MissingAbilityException;
import jdtrace.runtime.EngineException;

/** Another JVM as the engine sees it. */
final class RemoteGuest implements Guest {
  private final JvmProcess process;
  private final AgentConnection agent;
  private final AgentClasses names;
  private final JavaTypes types;
  private int toldFields;
  private final Consumer<String> warnings;
  private boolean awaitsClasses;
  private boolean closed;

  RemoteGuest(
      JvmProcess process,
      AgentConnection agent,
      AgentClasses names,
      JavaTypes types,
      Consumer<String> warnings) {
    this.warnings = warnings;
    this.process = process;
    this.agent = agent;
    this.names = names;
    this.types = types;
  }

  private interface Writing {
    void to(AgentConnection.Outgoing request) throws IOException;
  }

  private DataInputStream request(int kind, Writing writing) {
    AgentConnection.Outgoing request = AgentConnection.write(kind);
    try {
      writing.to(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return agent.request(request);
    } catch (MissingAbilityException e) {
      throw new EngineException(e.getMessage(), null, e);
    }
  }

  private static void bytes(AgentConnection.Outgoing request, byte[] bytes) throws IOException {
    request.out.writeInt(bytes.length);
    request.out.write(bytes);
  }

  @Override
  public Environment environment() {
    return process.environment();
  }

  @Override
  public ByteBuffer open(byte[] specification, long sharedBytes) {
    tellFields();
    try (GuestFiles files = new GuestFiles(process)) {
      ByteBuffer shared = files.shared(".s", sharedBytes);
      files.giveAway();
      request(
          Request.OPEN,
          r -> {
            bytes(r, specification);
            r.out.writeUTF(files.memory(".s"));
            r.out.writeLong(sharedBytes);
          });
      return shared;
    } catch (IOException | SysException e) {
      throw new EngineException(
          "no memory can be shared with process %d: its /dev/shm or /tmp has to hold buffers of %d KB: %s"
              .formatted(process.pid(), sharedBytes >> 10, e.getMessage()),
          "choose a smaller bufsize (-b)",
          e);
    }
  }

  @Override
  public long room() {
    return GuestFiles.room(process);
  }

  @Override
  public Region region(long bytes) {
    try {
      return RegionFile.make(process, bytes);
    } catch (IOException | SysException e) {
      throw new EngineException(
          "no memory for variables of several processes: " + e.getMessage(), null, e);
    }
  }

  @Override
  public long share(Region region, long bytes, boolean threads) {
    String others = region instanceof RegionFile ? "other processes" : "the kernel";
    try {
      if (threads && !process.isInFirstPidNamespace()) {
        throw new EngineException(
            "it is in a name space of processes of its own, where its threads have other ids");
      }
      String path = region instanceof RegionFile file ? file.giveTo(process) : null;
      return path == null ? pass(region, bytes) : map(path, bytes);
    } catch (IOException | SysException | EngineException | IllegalArgumentException e) {
      throw new EngineException(
          "process %d cannot share variables with %s: %s"
              .formatted(process.pid(), others, e.getMessage()),
          null,
          e);
    }
  }

  private long map(String path, long bytes) throws IOException {
    return request(
            Request.MAPFILE,
            r -> {
              r.out.writeUTF(path);
              r.out.writeLong(bytes);
            })
        .readLong();
  }

  /** What has no name where the JVM is gets there as a descriptor. */
  private long pass(Region region, long bytes) throws IOException {
    try (GuestFiles files = new GuestFiles(process)) {
      files.write(
          ".so",
          SystemCallLibrary.make(
              names.name("jdtrace/agent/rt/SystemCall"), System.getProperty("os.arch")));
      files.giveAway();
      int socket = request(Request.OFFER, r -> r.out.writeUTF(files.inside(".so"))).readInt();
      DescriptorPassing.send(process.pid(), socket, region.descriptor());
      return request(Request.MAP, r -> r.out.writeLong(bytes)).readLong();
    }
  }

  private void tellFields() {
    try {
      toldFields = types.tell(agent, toldFields);
    } catch (MissingAbilityException e) {
      throw new EngineException(e.getMessage(), null, e);
    }
  }

  @Override
  public void define(List<ClassFile> classes) {
    tellFields();
    request(
        Request.DEFINE,
        r -> {
          r.out.writeInt(classes.size());
          for (ClassFile file : classes) {
            r.out.writeUTF(file.name());
            bytes(r, names.renamed(file.bytes()));
            r.out.writeBoolean(file.handlesErrors());
          }
        });
  }

  @Override
  public void link(List<Link> links) {
    request(
        Request.LINK,
        r -> {
          r.out.writeInt(links.size());
          for (Link link : links) {
            r.out.writeInt(link.site());
            r.out.writeUTF(link.className());
            r.out.writeUTF(link.method());
            r.out.writeUTF(link.descriptor());
            r.out.writeInt(link.index());
          }
        });
  }

  /** The same, of a JVM that may end meanwhile: then there is nothing to be done any more. */
  private DataInputStream requestOfTheLiving(int kind, Writing writing) {
    try {
      return request(kind, writing);
    } catch (EngineException e) {
      if (alive()) {
        throw e;
      }
      return null;
    }
  }

  @Override
  public void unlink(List<Integer> sites) {
    if (!alive()) {
      return;
    }
    requestOfTheLiving(
        Request.UNLINK,
        r -> {
          r.out.writeInt(sites.size());
          for (int site : sites) {
            r.out.writeInt(site);
          }
        });
  }

  @Override
  public byte[] command(byte[] request) {
    if (!alive()) {
      return new byte[0];
    }
    DataInputStream in = requestOfTheLiving(Request.COMMAND, r -> bytes(r, request));
    if (in == null) {
      return new byte[0];
    }
    try {
      byte[] answer = new byte[in.readInt()];
      in.readFully(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean alive() {
    return !closed && agent.isAlive();
  }

  @Override
  public boolean exiting() {
    return agent.isExiting();
  }

  /** Whether classes were on their way when the agent was asked last. */
  void awaitsClasses(boolean awaits) {
    awaitsClasses = awaits;
  }

  @Override
  public boolean awaitsClasses() {
    return awaitsClasses;
  }

  @Override
  public void tell(String loss) {
    if (process.isAlive()) {
      warnings.accept("the agent in process " + process.pid() + " does not answer: " + loss);
    } else {
      String end = agent.isExiting() ? " has ended: " : " was killed or has crashed: ";
      warnings.accept("process " + process.pid() + end + loss);
    }
  }

  @Override
  public void close() {
    if (!closed && agent.isAlive()) {
      requestOfTheLiving(Request.END, r -> {});
    }
    closed = true;
  }
}
