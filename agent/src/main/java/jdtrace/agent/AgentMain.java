package jdtrace.agent;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * What the JVM loads: the only class of ours that its system class loader ever holds. All else comes
 * from the tracer through a pipe, into a loader that can go again.
 *
 * <p>The JVM hands each load of an agent an Instrumentation of its own, which knows nothing of the
 * transformers of the others; all sessions use the first.
 */
public final class AgentMain implements Runnable {
  /** Begins the first of the names that the tracer sends: which version of the classes they are. */
  public static final String VERSION = "version ";

  private static Instrumentation first;

  /**
   * The classes of the last session, as long as the collector leaves them: the next session of the
   * same version finds them loaded, and partly compiled. Null when there were none.
   */
  private static WeakReference<Loader> last;

  private final Instrumentation instrumentation;
  private final String commands;
  private final String answers;
  private final CountDownLatch go = new CountDownLatch(1);

  private AgentMain(Instrumentation instrumentation, String commands, String answers) {
    this.instrumentation = instrumentation;
    this.commands = commands;
    this.answers = answers;
  }

  /** {@code options}: paths of the pipe to read and of the pipe to write, separated by a comma. */
  public static void agentmain(String options, Instrumentation instrumentation) {
    start(options, instrumentation);
  }

  /** As agent of a command that the tracer started: its main() waits until the tracer says go. */
  public static void premain(String options, Instrumentation instrumentation)
      throws InterruptedException {
    start(options, instrumentation).go.await();
  }

  private static AgentMain start(String options, Instrumentation instrumentation) {
    synchronized (AgentMain.class) {
      if (first == null) {
        first = instrumentation;
      }
    }
    int comma = options.indexOf(',');
    AgentMain main =
        new AgentMain(first, options.substring(0, comma), options.substring(comma + 1));
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread thread = new Thread(group, main, "jdtrace agent");
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
    return main;
  }

  @Override
  public void run() {
    try (FileInputStream in = open(commands)) {
      DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
      Map<String, byte[]> classes = new HashMap<String, byte[]>();
      String version = null;
      for (int i = data.readInt(); i > 0; i--) {
        String name = data.readUTF();
        byte[] bytes = new byte[data.readInt()];
        data.readFully(bytes);
        if (name.startsWith(VERSION)) {
          version = name;
        } else {
          classes.put(name, bytes);
        }
      }
      loader(version, classes)
          .loadClass("jdtrace.agent.Agent")
          .getMethod(
              "run",
              Instrumentation.class,
              Map.class,
              DataInputStream.class,
              String.class,
              CountDownLatch.class)
          .invoke(null, instrumentation, classes, data, answers, go);
    } catch (IOException e) {
      // The tracer has gone before it was here.
      return;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } finally {
      // There only when the tracer has died too early to remove them.
      for (String file : new String[] {commands, answers, commands.replaceAll("c$", "jar")}) {
        new File(file).delete();
      }
      go.countDown();
    }
  }

  /**
   * Opens a pipe to read from. That would wait for a writer, which a tracer that has died meanwhile is no
   * more: so a moment is it we.
   */
  private static FileInputStream open(String pipe) throws IOException {
    RandomAccessFile writer = new RandomAccessFile(pipe, "rw");
    try {
      return new FileInputStream(pipe);
    } finally {
      writer.close();
    }
  }

  private static Loader loader(String version, Map<String, byte[]> classes) {
    synchronized (AgentMain.class) {
      Loader loader = last == null ? null : last.get();
      if (loader == null || version == null || !version.equals(loader.version)) {
        Map<String, byte[]> own = new ConcurrentHashMap<String, byte[]>();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
          if (entry.getKey().startsWith("jdtrace.")) {
            own.put(entry.getKey(), entry.getValue());
          }
        }
        loader = new Loader(version, own);
        last = new WeakReference<Loader>(loader);
      }
      return loader;
    }
  }

  /** Defines what the tracer has sent; knows the JDK's classes besides. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    private final String version;

    Loader(String version, Map<String, byte[]> classes) {
      super(ClassLoader.getSystemClassLoader().getParent());
      this.version = version;
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.remove(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
