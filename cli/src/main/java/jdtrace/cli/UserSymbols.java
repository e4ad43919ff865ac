package jdtrace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdtrace.consumer.format.SymbolResolver;
import jdtrace.linux.elf.ElfSymbols;
import jdtrace.linux.ffm.SysException;
import jdtrace.linux.perf.MappingWatch;
import jdtrace.linux.proc.ProcessMaps;
import jdtrace.linux.proc.ProcessMaps.Region;

/**
 * Names for addresses of processes. A process's mappings are remembered, so that what it recorded
 * before its end still gets names if it was asked about while it lived; they are read again after a
 * while, because it may map more or become another program. Files are read once.
 */
final class UserSymbols implements SymbolResolver, AutoCloseable {
  private static final long FRESH_NANOS = 1_000_000_000L;

  private final Map<Integer, Mappings> processes = new HashMap<>();

  /** By device and inode; null for what cannot be read as ELF. */
  private final Map<String, ElfSymbols> files = new HashMap<>();

  private static final class Mappings {
    ProcessMaps maps;
    long readAt;

    /** Knows what came after the maps were read; null when it is not watched. */
    MappingWatch watch;

    Region find(long address) {
      Region region = maps == null ? null : maps.find(address);
      return region == null && watch != null ? watch.find(address) : region;
    }
  }

  @Override
  public Location locate(int pid, long address) {
    Mappings mappings = processes.get(pid);
    if (mappings == null) {
      mappings = new Mappings();
      processes.put(pid, mappings);
      refresh(pid, mappings);
    } else if (System.nanoTime() - mappings.readAt > FRESH_NANOS) {
      refresh(pid, mappings);
    }
    Region region = mappings.find(address);
    String module = region == null ? null : region.baseName();
    if (module == null) {
      return Location.UNKNOWN;
    }
    ElfSymbols symbols = symbols(pid, region);
    if (symbols != null) {
      long linked = symbols.address(address - region.start() + region.fileOffset());
      int symbol = linked < 0 ? -1 : symbols.find(linked);
      if (symbol >= 0) {
        return new Location(
            module, symbols.name(symbol), linked - symbols.start(symbol), region.start());
      }
    }
    return new Location(module, null, 0, region.start());
  }

  /** Reads a process's mappings again. */
  void remember(int pid) {
    Mappings mappings = processes.computeIfAbsent(pid, _ -> new Mappings());
    refresh(pid, mappings);
    if (mappings.watch != null) {
      mappings.watch.drain();
    }
  }

  /** Reads a process's mappings, and has the kernel tell those that come. */
  void watch(int pid) {
    Mappings mappings = processes.computeIfAbsent(pid, _ -> new Mappings());
    try {
      mappings.watch = MappingWatch.open(pid);
    } catch (SysException _) {
      // Not permitted (perf_event_paranoid), or gone: what is read now and then has to do.
    }
    refresh(pid, mappings);
  }

  @Override
  public void close() {
    for (Mappings mappings : processes.values()) {
      if (mappings.watch != null) {
        mappings.watch.close();
      }
    }
  }

  /** Mappings of a process that is gone stay as they were. */
  private static void refresh(int pid, Mappings mappings) {
    mappings.readAt = System.nanoTime();
    try {
      ProcessMaps now = ProcessMaps.read(pid);
      if (!now.isEmpty()) { // a zombie has none
        mappings.maps = now;
      }
    } catch (IOException _) {
      // Gone: addresses that were never asked about are shown as numbers.
    }
  }

  private ElfSymbols symbols(int pid, Region region) {
    if (files.containsKey(region.file())) {
      return files.get(region.file());
    }
    ElfSymbols symbols = null;
    if (region.path().startsWith("/")) {
      String process = "/proc/" + pid;
      String range =
          Long.toHexString(region.start()).concat("-").concat(Long.toHexString(region.end()));
      // The mapped file itself, whatever became of its name; then by name, as the process sees it.
      symbols = read(process + "/map_files/" + range);
      if (symbols == null) {
        symbols = read(process + "/root" + region.path());
      }
      if (symbols == null && isSame(region)) {
        symbols = read(region.path());
      }
    }
    files.put(region.file(), symbols);
    return symbols;
  }

  /** Of a process that is gone only the path is left: it must still name the same file. */
  private static boolean isSame(Region region) {
    try {
      Object inode = Files.getAttribute(Path.of(region.path()), "unix:ino");
      return region.file().endsWith(" " + inode);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  private static ElfSymbols read(String path) {
    try {
      return ElfSymbols.read(path);
    } catch (IOException _) {
      return null; // no ELF file, or out of reach: its module is still known
    }
  }
}
