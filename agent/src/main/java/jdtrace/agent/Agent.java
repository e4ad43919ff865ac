package jdtrace.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Carries out what the tracer asks, one request at a time, until the tracer leaves or has gone. */
public final class Agent {
  private final Instrumentation instrumentation;
  private final Map<String, byte[]> library;
  private final Classes classes;
  private final UsdtProviders usdt;
  private final LateClasses late;
  private Injection injection;
  private Weaving weaving;
  private Running running;
  private final CountDownLatch go;
  private ExitHook exitHook;

  private Agent(Instrumentation instrumentation, Map<String, byte[]> library, CountDownLatch go) {
    this.go = go;
    this.instrumentation = instrumentation;
    this.library = library;
    this.classes = new Classes(instrumentation);
    this.late = new LateClasses(instrumentation);
    this.usdt = new UsdtProviders(instrumentation);
  }

  /**
   * The life of the agent's thread.
   *
   * @param classes what the tracer sent, by binary name: the rest of the agent, for its loader, and
   *     the run-time library, which is taken out
   * @param answers path of the pipe to write to
   * @param go what the application's main() waits for, if it does
   */
  public static void run(
      Instrumentation instrumentation,
      Map<String, byte[]> classes,
      DataInputStream commands,
      String answers,
      CountDownLatch go)
      throws IOException {
    Map<String, byte[]> library = new HashMap<String, byte[]>();
    for (Iterator<Map.Entry<String, byte[]>> i = classes.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<String, byte[]> entry = i.next();
      if (entry.getKey().startsWith("java.lang.")) {
        library.put(entry.getKey(), entry.getValue());
        i.remove();
      }
    }
    Agent agent = new Agent(instrumentation, library, go);
    try (FileOutputStream out = new FileOutputStream(answers)) {
      agent.serve(commands, new DataOutputStream(out));
    } catch (IOException e) {
      // The tracer has gone: nobody is left to tell, and the sites go below.
      return;
    } finally {
      agent.leave();
    }
  }

  private void serve(DataInputStream commands, DataOutputStream out) throws IOException {
    while (true) {
      byte[] request;
      try {
        request = new byte[commands.readInt()];
      } catch (EOFException e) {
        return;
      }
      commands.readFully(request);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
      try {
        bytes.write(0);
        carryOut(
            new DataInputStream(new ByteArrayInputStream(request)),
            new DataOutputStream(bytes),
            out);
      } catch (AgentException e) {
        refuse(bytes, e.getMessage());
      } catch (RuntimeException e) {
        refuse(bytes, "the agent failed: " + described(e));
      } catch (LinkageError e) {
        refuse(bytes, "the agent failed: " + described(e));
      } catch (OutOfMemoryError e) {
        refuse(bytes, "the JVM has no memory left: " + e.getMessage());
      }
      answer(out, bytes);
      if (request[0] == Request.LEAVE) {
        return;
      }
    }
  }

  private static void answer(DataOutputStream out, ByteArrayOutputStream bytes) throws IOException {
    byte[] frame = bytes.toByteArray();
    synchronized (out) {
      out.writeInt(frame.length);
      out.write(frame);
      out.flush();
    }
  }

  private static String described(Throwable thrown) {
    Throwable e = thrown;
    while (e.getCause() != null) {
      e = e.getCause();
    }
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? e.toString() : e + " at " + trace[0];
  }

  private static void refuse(ByteArrayOutputStream bytes, String reason) throws IOException {
    bytes.reset();
    bytes.write(1);
    new DataOutputStream(bytes).writeUTF(reason.substring(0, Math.min(reason.length(), 20_000)));
  }

  private void carryOut(DataInputStream in, DataOutputStream out, DataOutputStream tracer)
      throws IOException {
    switch (in.readByte()) {
      case Request.HELLO:
        out.writeUTF(System.getProperty("java.version"));
        break;
      case Request.LIST:
        classes.list(in.readUTF(), in.readUTF(), in.readInt(), out);
        break;
      case Request.USDT:
        usdt.list(in.readUTF(), out);
        break;
      case Request.WATCH:
        late.watch(in.readUTF(), in.readUTF(), in.readInt());
        weaving().watch();
        break;
      case Request.LATE:
        weaving().catchUp(late.take(classes, out));
        break;
      case Request.DESCRIBE:
        classes.describe(in.readUTF(), in.readUTF(), out);
        break;
      case Request.INSTALL:
        install(in, out);
        break;
      case Request.FIELD:
        running().field(in);
        break;
      case Request.OPEN:
        late.ring(running().open(bytes(in), in.readUTF(), in.readLong()));
        if (exitHook == null) {
          exitHook = ExitHook.add(tracer);
        }
        break;
      case Request.OFFER:
        out.writeInt(running().offer(in.readUTF()));
        break;
      case Request.MAP:
        out.writeLong(running().map(in.readLong()));
        break;
      case Request.MAPFILE:
        out.writeLong(running().mapFile(in.readUTF(), in.readLong()));
        break;
      case Request.DEFINE:
        for (int i = in.readInt(); i > 0; i--) {
          running().define(in.readUTF(), bytes(in), in.readBoolean());
        }
        break;
      case Request.LINK:
        running().link(in);
        break;
      case Request.UNLINK:
        int[] sites = new int[in.readInt()];
        for (int i = 0; i < sites.length; i++) {
          sites[i] = in.readInt();
        }
        Running.unlink(sites);
        break;
      case Request.COMMAND:
        byte[] answer = running().command(bytes(in));
        out.writeInt(answer.length);
        out.write(answer);
        break;
      case Request.GO:
        go.countDown();
        break;
      case Request.EXIT:
        if (exitHook != null) {
          exitHook.letGo();
        }
        break;
      case Request.END:
        end();
        break;
      case Request.LEAVE:
        names(leave(), out);
        break;
      default:
        throw new AgentException("unknown request");
    }
  }

  private static void names(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private Injection injection() {
    if (injection == null) {
      synchronized (instrumentation) {
        Injection made = new Injection(instrumentation);
        made.library(library);
        injection = made;
      }
      library.clear();
    }
    return injection;
  }

  private Running running() {
    if (running == null) {
      running = new Running(injection(), classes);
    }
    return running;
  }

  private Weaving weaving() {
    if (weaving == null) {
      weaving = new Weaving(instrumentation, usdt, late, injection());
    }
    return weaving;
  }

  private void install(DataInputStream in, DataOutputStream out) throws IOException {
    List<SiteRequest> requests = new ArrayList<SiteRequest>();
    for (int i = in.readInt(); i > 0; i--) {
      requests.add(new SiteRequest(in));
    }
    weaving().install(requests);
    for (SiteRequest request : requests) {
      out.writeInt(request.number);
      out.writeUTF(request.refusal == null ? "" : request.refusal);
    }
  }

  private void end() {
    late.ring(null);
    if (running != null) {
      running.close();
      running = null;
    }
    if (exitHook != null) {
      exitHook.remove();
      exitHook = null;
    }
  }

  /** Undoes everything. Idempotent. */
  private List<String> leave() {
    List<String> different = new ArrayList<String>();
    try {
      if (weaving != null) {
        different = weaving.restore();
        weaving = null;
      }
    } finally {
      end();
    }
    return different;
  }
}
