package jdtrace.agent;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Class files of loaded classes. Where every loader on the way is the JDK's own, they are read as
 * resources; else the JVM is asked, by a retransformation that changes nothing, because a loader of
 * the application is application code.
 */
final class ClassBytes {
  private static final int SLICE = 500;

  private final Instrumentation instrumentation;

  /** Where the last class came from, and the directory that it is. */
  private URL lastPlace;

  private File lastDirectory;

  ClassBytes(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  /** Class files by class; those that cannot be had are missing. */
  Map<Class<?>, byte[]> of(List<Class<?>> classes) {
    Map<Class<?>, byte[]> result = new HashMap<Class<?>, byte[]>();
    List<Class<?>> others = new ArrayList<Class<?>>();
    for (Class<?> type : classes) {
      byte[] bytes = isOfTheJdk(type.getClassLoader()) ? resource(type) : null;
      if (bytes != null) {
        result.put(type, bytes);
      } else if (instrumentation.isModifiableClass(type)) {
        others.add(type);
      }
    }
    for (int from = 0; from < others.size(); from += SLICE) {
      capture(others.subList(from, Math.min(others.size(), from + SLICE)), result);
    }
    return result;
  }

  /** The class file that a class not yet loaded would have, as far as the system loader knows. */
  static byte[] unloaded(String internalName) {
    ClassLoader system = ClassLoader.getSystemClassLoader();
    return isOfTheJdk(system) ? read(system.getResourceAsStream(internalName + ".class")) : null;
  }

  /** Whether the class, not yet loaded, is one of the JDK's own. */
  static boolean isUnloadedOfTheJdk(String internalName) {
    URL place = ClassLoader.getSystemResource(internalName + ".class");
    URL object = Object.class.getResource("Object.class");
    if (place == null || object == null) {
      return false;
    }
    String root = object.toString();
    int end = root.indexOf("!/"); // 8: rt.jar; later all of the JDK is in one image
    return end < 0
        ? place.getProtocol().equals(object.getProtocol())
        : place.toString().startsWith(root.substring(0, end));
  }

  private static boolean isOfTheJdk(ClassLoader loader) {
    for (ClassLoader l = loader; l != null; l = l.getParent()) {
      if (l.getClass().getClassLoader() != null) {
        return false;
      }
    }
    return true;
  }

  private byte[] resource(Class<?> type) {
    String name = type.getName();
    byte[] found = inDirectory(type, name);
    if (found != null) {
      return found;
    }
    return read(type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class"));
  }

  /** Its file, where it comes from a directory: many times faster than by its loader. Else null. */
  private byte[] inDirectory(Class<?> type, String name) {
    ProtectionDomain domain = type.getProtectionDomain();
    java.security.CodeSource source = domain == null ? null : domain.getCodeSource();
    URL place = source == null ? null : source.getLocation();
    if (place == null || !place.getProtocol().equals("file") || !place.getPath().endsWith("/")) {
      return null;
    }
    if (place != lastPlace) {
      try {
        lastDirectory = new File(place.toURI());
        lastPlace = place;
      } catch (java.net.URISyntaxException e) {
        return null; // the loader knows what it means
      } catch (IllegalArgumentException e) {
        return null; // as a directory of another machine
      }
    }
    File file = new File(lastDirectory, name.replace('.', '/') + ".class");
    try (FileInputStream in = new FileInputStream(file)) {
      byte[] bytes = new byte[(int) file.length()];
      int length = 0;
      while (length < bytes.length) {
        int n = in.read(bytes, length, bytes.length - length);
        if (n < 0) {
          return null; // it is being written
        }
        length += n;
      }
      return bytes;
    } catch (IOException e) {
      return null; // it has gone; the loader, or the JVM, may still have it
    }
  }

  private static byte[] read(InputStream in) {
    if (in == null) {
      return null;
    }
    try {
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
        }
        return out.toByteArray();
      } finally {
        in.close();
      }
    } catch (IOException e) {
      return null; // its jar has gone; the JVM still has it
    }
  }

  private void capture(List<Class<?>> classes, final Map<Class<?>, byte[]> result) {
    final Set<Class<?>> wanted = new HashSet<Class<?>>(classes);
    ClassFileTransformer transformer =
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String name,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] bytes) {
            if (redefined != null) {
              synchronized (result) {
                if (wanted.contains(redefined)) {
                  result.put(redefined, bytes);
                }
              }
            }
            return null;
          }
        };
    instrumentation.addTransformer(transformer, true);
    try {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException e) {
      return; // missing from the result, which is told
    } catch (LinkageError e) {
      return;
    } finally {
      instrumentation.removeTransformer(transformer);
    }
  }
}
