package jdtrace.linux.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a process has mapped, as /proc/PID/maps shows it: a snapshot. Immutable; any thread. */
public final class ProcessMaps {
  private static final String DELETED = " (deleted)";

  private final List<Region> regions;

  private ProcessMaps(List<Region> regions) {
    this.regions = regions;
  }

  /**
   * A mapping.
   *
   * @param fileOffset where it begins in the file
   * @param file device and inode: the same for every mapping of one file
   * @param path as the process sees it; in brackets for what is no file, empty for anonymous memory
   */
  public record Region(long start, long end, long fileOffset, String file, String path) {

    /** The last part of the path, or null when no object is mapped there. */
    public String baseName() {
      if (path.equals("[vdso]")) {
        return path;
      }
      return path.startsWith("/") ? path.substring(path.lastIndexOf('/') + 1) : null;
    }
  }

  /**
   * Reads the mappings of a process.
   *
   * @throws IOException when it is gone or may not be looked at
   */
  public static ProcessMaps read(int pid) throws IOException {
    return of(Files.readString(Path.of("/proc/" + pid + "/maps"), StandardCharsets.ISO_8859_1));
  }

  /** Lines {@code start-end perms offset dev inode [path]}; numbers in hexadecimal. */
  static ProcessMaps of(String text) throws IOException {
    List<Region> regions = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      regions.add(region(text.substring(at, end)));
      at = end + 1;
    }
    return new ProcessMaps(List.copyOf(regions));
  }

  private static Region region(String line) throws IOException {
    String[] fields = line.split(" +", 6);
    int dash = fields[0].indexOf('-');
    if (fields.length < 5 || dash < 0) {
      throw new IOException("not a line of maps: " + line);
    }
    String path = fields.length == 6 ? fields[5] : "";
    try {
      return new Region(
          Long.parseUnsignedLong(fields[0].substring(0, dash), 16),
          Long.parseUnsignedLong(fields[0].substring(dash + 1), 16),
          Long.parseUnsignedLong(fields[2], 16),
          fields[3] + " " + fields[4],
          path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path);
    } catch (NumberFormatException e) {
      throw new IOException("not a line of maps: " + line, e);
    }
  }

  /** The mapping an address lies in, or null. */
  public Region find(long address) {
    int low = 0;
    int high = regions.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Region region = regions.get(middle);
      if (Long.compareUnsigned(address, region.start()) < 0) {
        high = middle - 1;
      } else if (Long.compareUnsigned(address, region.end()) >= 0) {
        low = middle + 1;
      } else {
        return region;
      }
    }
    return null;
  }

  public boolean isEmpty() {
    return regions.isEmpty();
  }
}
