package jdtrace.linux.kernel;

import java.io.File;
import java.io.FilenameFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Where tracefs is mounted, if it is. We never mount it where anybody could see it ({@link
 * #reachable}), and never write to it: its switches are global, and somebody else may be using them.
 */
public final class Tracefs {
  private static final class Found {
    static final String DIRECTORY = find();
  }

  private Tracefs() {}

  /** The mount point, e.g. {@code /sys/kernel/tracing}; null when none can be read. Asked once. */
  public static String directory() {
    return Found.DIRECTORY;
  }

  /**
   * The mount point, or where none is, a tracefs that only this process sees; null when neither can
   * be had. Costs more than {@link #directory} on such machines, so: only for what needs it.
   */
  public static String reachable() {
    String mounted = directory();
    return mounted != null ? mounted : DetachedTracefs.directory();
  }

  /** The groups of trace events, e.g. {@code sched}; null when tracefs cannot be reached. */
  public static String[] groups() {
    String directory = reachable();
    return directory == null ? null : new File(directory, "events").list(new Directories());
  }

  /** The events of a group, through {@link #reachable}; null when it cannot be read. */
  public static String[] eventsOf(String group) {
    String directory = reachable();
    return directory == null
        ? null
        : new File(directory.concat("/events/").concat(group)).list(new Events());
  }

  private static String find() {
    String mounts = KernelFile.textOrNull("/proc/self/mounts");
    return mounts == null ? null : find(mounts);
  }

  /** Finds a usable mount point in the text of /proc/mounts. */
  static String find(String mounts) {
    int at = 0;
    while (at < mounts.length()) {
      int end = mounts.indexOf('\n', at);
      if (end < 0) {
        end = mounts.length();
      }
      // device mountpoint type options
      int mountPoint = mounts.indexOf(' ', at) + 1;
      int type = mounts.indexOf(' ', mountPoint) + 1;
      String directory = mounts.substring(mountPoint, Math.max(mountPoint, type - 1));
      String candidate = null;
      if (mounts.startsWith("tracefs ", type)) {
        candidate = directory;
      } else if (mounts.startsWith("debugfs ", type)) {
        candidate = directory.concat("/tracing"); // where kernels automount it
      }
      if (candidate != null && new File(candidate, "events").isDirectory()) {
        return candidate;
      }
      at = end + 1;
    }
    return null;
  }

  /** Names of the events of a group, e.g. {@code syscalls}; null without tracefs or such a group. */
  public static String[] events(String group) {
    String directory = directory();
    return directory == null
        ? null
        : new File(directory.concat("/events/").concat(group)).list(new Events());
  }

  /** Groups, and not the switches beside them. */
  private static final class Directories implements FilenameFilter {
    @Override
    public boolean accept(File events, String name) {
      return new File(events, name).isDirectory();
    }
  }

  /** A class rather than a lambda: no call site to spin at start-up. */
  private static final class Events implements FilenameFilter {
    @Override
    public boolean accept(File group, String name) {
      return !name.equals("enable") && !name.equals("filter");
    }
  }

  /** The format of an event, or null when there is no such event or no tracefs. */
  public static TraceFormat format(String group, String event) {
    String directory = directory();
    if (directory == null) {
      return null;
    }
    String path =
        directory.concat("/events/").concat(group).concat("/").concat(event).concat("/format");
    try {
      return TraceFormat.parse(new String(KernelFile.bytes(path), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return null;
    }
  }
}
