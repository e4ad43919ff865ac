package jdtrace.agent;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.HashSet;
import java.util.Set;
import jdtrace.agent.rt.Host;

/** What the run-time library cannot know by itself. */
final class JvmHost extends Host {
  private final Set<Long> ancestors = new HashSet<Long>();
  private final ThreadMXBean threads;
  private final Running running;

  JvmHost(Running running) {
    this.running = running;
    threads = threads();
    try {
      for (long pid = number("/proc/self"); pid > 0 && ancestors.add(pid); pid = parent(pid)) {
        continue;
      }
    } catch (IOException e) {
      throw new AgentException("/proc cannot be read: " + e.getMessage());
    }
  }

  /** Null where the JVM was made without the module, or has no such clock. */
  private static ThreadMXBean threads() {
    try {
      ThreadMXBean bean = ManagementFactory.getThreadMXBean();
      return bean.isCurrentThreadCpuTimeSupported() ? bean : null;
    } catch (LinkageError e) {
      return null;
    }
  }

  /** The last part of what a link of the kernel's leads to. */
  private static long number(String link) throws IOException {
    return Long.parseLong(Files.readSymbolicLink(Paths.get(link)).getFileName().toString());
  }

  private static long parent(long pid) throws IOException {
    try (BufferedReader reader = new BufferedReader(new FileReader("/proc/" + pid + "/status"))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("PPid:")) {
          return Long.parseLong(line.substring(5).trim());
        }
      }
    }
    return 0;
  }

  @Override
  public long cpuNanos() {
    return threads == null ? 0 : threads.getCurrentThreadCpuTime();
  }

  @Override
  public long threadId() {
    try {
      return number("/proc/thread-self");
    } catch (IOException e) {
      return 0;
    } catch (NumberFormatException e) {
      return 0; // a kernel before 3.17
    }
  }

  @Override
  public long wallNanos() {
    return System.currentTimeMillis() * 1_000_000L;
  }

  @Override
  public boolean progenyOf(long pid) {
    return ancestors.contains(pid);
  }

  @Override
  public long sizeOf(Object arrayOrClass) {
    return running.sizeOf(arrayOrClass);
  }

  @Override
  public boolean findField(int id, Object object) {
    return running.find(id, object);
  }
}
