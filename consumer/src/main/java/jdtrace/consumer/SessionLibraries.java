package jdtrace.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.consumer.library.LibraryDirectory;
import jdtrace.consumer.library.SystemLibrary;
import jdtrace.consumer.library.Topology;
import jdtrace.lang.LibraryFiles;

/**
 * The D libraries as the options want them: the system library unless {@code syslibdir} names another
 * directory for it, then the directories of {@code libdir} and {@code -L}.
 */
final class SessionLibraries implements LibraryFiles {
  private static final String TOPOLOGY = "topology.d";

  private final World world;
  private final OptionSettings options;
  private final Map<String, Directory> read = new HashMap<>();

  SessionLibraries(World world, OptionSettings options) {
    this.world = world;
    this.options = options;
  }

  @Override
  public List<String> defining(String name) {
    return options.text("syslibdir") == null ? SystemLibrary.defining(name) : List.of();
  }

  @Override
  public File system(String name) {
    if (options.text("syslibdir") != null) {
      return null;
    }
    return name.equals(TOPOLOGY)
        ? Topology.file(world.packageOfCpu(), world.nodeOfCpu())
        : SystemLibrary.file(name);
  }

  @Override
  public List<Directory> directories() {
    String system = options.text("syslibdir");
    String more = options.text("libdir");
    if (system == null && more == null) {
      return List.of();
    }
    List<Directory> directories = new ArrayList<>();
    if (system != null) {
      directories.add(directory(system));
    }
    if (more != null) {
      for (String path : more.split("\n")) {
        directories.add(directory(path));
      }
    }
    return directories;
  }

  private Directory directory(String path) {
    return read.computeIfAbsent(path, LibraryDirectory::read);
  }
}
