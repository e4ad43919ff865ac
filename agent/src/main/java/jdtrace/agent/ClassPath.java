package jdtrace.agent;

import java.io.File;
import java.io.IOException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Which classes the application may still load: the names on its class path, whose files are read
 * here, not through a loader. Classes that other loaders know are not seen before they are loaded.
 */
final class ClassPath {
  private static final int MAX_DEPTH = 40;

  private final String pattern;
  private final Set<String> names = new TreeSet<String>();
  private final Set<File> visited = new HashSet<File>();

  private ClassPath(String pattern) {
    this.pattern = pattern;
  }

  /** Binary names that a pattern means. */
  static Set<String> names(String pattern) {
    ClassPath path = new ClassPath(pattern);
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
      path.add(new File(entry.isEmpty() ? "." : entry));
    }
    return path.names;
  }

  private void add(File entry) {
    if (!visited.add(entry)) {
      return;
    }
    if (entry.isDirectory()) {
      walk(entry, "", 0);
    } else if (entry.isFile()) {
      try (JarFile jar = new JarFile(entry)) {
        read(jar, entry);
      } catch (IOException e) {
        return; // not a jar: the JVM passes it over, too
      }
    }
  }

  private void read(JarFile jar, File file) throws IOException {
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      String name = entries.nextElement().getName();
      if (!name.startsWith("META-INF/")) {
        name(name);
      }
    }
    Manifest manifest = jar.getManifest();
    String more =
        manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    if (more != null) {
      for (String relative : more.trim().split(" +")) {
        if (relative.indexOf(':') < 0) {
          add(new File(file.getParentFile(), relative));
        } else if (relative.startsWith("file:")) {
          add(new File(java.net.URI.create(relative).getPath()));
        }
      }
    }
  }

  private void walk(File directory, String prefix, int depth) {
    File[] files = directory.listFiles();
    if (files == null || depth > MAX_DEPTH) {
      return;
    }
    for (File file : files) {
      if (file.isDirectory()) {
        walk(file, prefix + file.getName() + '/', depth + 1);
      } else {
        name(prefix + file.getName());
      }
    }
  }

  private void name(String file) {
    if (file.endsWith(".class") && !file.endsWith("-info.class")) {
      String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
      if (MethodText.matchesClass(pattern, name)) {
        names.add(name);
      }
    }
  }
}
