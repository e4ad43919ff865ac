package jdtrace.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What classes were before sites were put into them, as hashes; and, as the last transformer of a
 * session, whether they are that again.
 */
final class Originals implements ClassFileTransformer {
  private final Map<String, List<long[]>> hashes = new HashMap<String, List<long[]>>();
  private final List<String> different = new ArrayList<String>();

  /** Notes a class file, each loader's own; several loaders may load one class. */
  synchronized void remember(ClassLoader loader, String name, byte[] classFile) {
    List<long[]> known = hashes.get(name);
    if (known == null) {
      known = new ArrayList<long[]>();
      hashes.put(name, known);
    }
    long[] hash = hash(classFile);
    for (long[] one : known) {
      if (one[0] == hash[0] && one[1] == hash[1]) {
        return;
      }
    }
    known.add(hash);
  }

  /** Those of the classes that were changed. */
  synchronized List<Class<?>> touched(List<Class<?>> classes) {
    List<Class<?>> result = new ArrayList<Class<?>>();
    for (Class<?> type : classes) {
      if (hashes.containsKey(type.getName().replace('.', '/'))) {
        result.add(type);
      }
    }
    return result;
  }

  synchronized List<String> different() {
    return new ArrayList<String>(different);
  }

  @Override
  public synchronized byte[] transform(
      ClassLoader loader,
      String name,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] classFile) {
    if (redefined == null || name == null || !hashes.containsKey(name)) {
      return null;
    }
    long[] hash = hash(classFile);
    for (long[] one : hashes.get(name)) {
      if (one[0] == hash[0] && one[1] == hash[1]) {
        return null;
      }
    }
    different.add(name.replace('/', '.'));
    return null;
  }

  /** Two FNV-1a sums, the second of the bytes in reverse. */
  private static long[] hash(byte[] bytes) {
    long forward = 0xcbf29ce484222325L;
    long backward = forward ^ bytes.length;
    for (int i = 0; i < bytes.length; i++) {
      forward = (forward ^ bytes[i] & 0xff) * 0x100000001b3L;
      backward = (backward ^ bytes[bytes.length - 1 - i] & 0xff) * 0x100000001b3L;
    }
    return new long[] {forward, backward};
  }
}
