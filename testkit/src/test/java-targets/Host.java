package host;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An application with plug-ins, which come by loaders of its own. Commands: {@code load LOADER CLASS},
 * {@code burst LOADER COUNT THREADS}, {@code call LOADER CLASS COUNT}, {@code drop LOADER}; loaders whose
 * name begins with "s" load one class at a time.
 */
public class Host {
  public static class Job {
    final String name;
    int size;

    Job(String name, int size) {
      this.name = name;
      this.size = size;
    }
  }

  public interface Plugin {
    int run(Job job);
  }

  public static class Builtin implements Plugin {
    @Override
    public int run(Job job) {
      return job.size;
    }
  }

  /** Not parallel capable: whoever loads holds its lock. */
  static final class Single extends ClassLoader {
    private final File directory;

    Single(File directory) {
      super(Host.class.getClassLoader());
      this.directory = directory;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      File file = new File(directory, name.replace('.', '/') + ".class");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (FileInputStream in = new FileInputStream(file)) {
        for (int b = in.read(); b >= 0; b = in.read()) {
          out.write(b);
        }
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
      return defineClass(name, out.toByteArray(), 0, out.size());
    }
  }

  private static final Map<String, ClassLoader> LOADERS = new LinkedHashMap<String, ClassLoader>();
  private static final Map<String, Plugin> PLUGINS = new LinkedHashMap<String, Plugin>();

  private static ClassLoader loader(String name, File directory) throws IOException {
    ClassLoader loader = LOADERS.get(name);
    if (loader == null) {
      loader =
          name.startsWith("s")
              ? new Single(directory)
              : new URLClassLoader(new URL[] {directory.toURI().toURL()});
      LOADERS.put(name, loader);
    }
    return loader;
  }

  private static void load(String loader, String name, File directory) throws Exception {
    Class<?> type = Class.forName(name, true, loader(loader, directory));
    Plugin plugin = (Plugin) type.getDeclaredConstructor().newInstance();
    synchronized (PLUGINS) {
      PLUGINS.put(loader + name, plugin);
    }
  }

  private static void burst(
      final String loader, final int count, final int threads, final File directory)
      throws Exception {
    loader(loader, directory);
    final List<Throwable> failures = new ArrayList<Throwable>();
    List<Thread> all = new ArrayList<Thread>();
    for (int t = 0; t < threads; t++) {
      final int first = t;
      Thread thread =
          new Thread() {
            @Override
            public void run() {
              try {
                for (int i = first; i < count; i += threads) {
                  load(loader, "acme.P" + i, directory);
                }
              } catch (Throwable e) {
                synchronized (failures) {
                  failures.add(e);
                }
              }
            }
          };
      all.add(thread);
      thread.start();
    }
    for (Thread thread : all) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.get(0));
    }
  }

  public static void main(String[] args) throws Exception {
    File directory = new File(args[0]);
    PLUGINS.put("-Builtin", new Builtin());
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      String answer = "done";
      try {
        if (words[0].equals("load")) {
          load(words[1], words[2], directory);
        } else if (words[0].equals("burst")) {
          long start = System.nanoTime();
          burst(words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3]), directory);
          answer = "done in " + (System.nanoTime() - start) / 1000000 + " ms";
        } else if (words[0].equals("drop")) {
          LOADERS.remove(words[1]);
          for (String key : new ArrayList<String>(PLUGINS.keySet())) {
            if (key.startsWith(words[1])) {
              PLUGINS.remove(key);
            }
          }
          System.gc();
        } else if (words[0].equals("all")) {
          for (Plugin plugin : PLUGINS.values()) {
            for (int i = 0; i < Integer.parseInt(words[1]); i++) {
              plugin.run(new Job("n" + i, i));
            }
          }
        } else {
          Plugin plugin = PLUGINS.get(words[1] + words[2]);
          for (int i = 0; i < Integer.parseInt(words[3]); i++) {
            plugin.run(new Job("n" + i, i));
          }
        }
      } catch (Throwable e) {
        answer = "failed: " + e;
      }
      System.out.println(answer);
    }
  }
}
