package jdtrace.provider.java;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdtrace.agent.AgentMain;
import jdtrace.agent.weave.RenameConstants;

/**
 * The agent's class files, taken from where our own are, under the names they have in a JVM: the
 * run-time library goes to java.lang, with a hash of it in its names, because another version may be
 * there already and cannot be unloaded.
 */
public final class AgentClasses {
  /** Where {@link #image} is, in the jar of a distribution. */
  public static final String IMAGE = "jdtrace/provider/java/agent.image";

  private static final String LIBRARY = "jdtrace/agent/rt/";
  private static final String MAIN = "jdtrace/agent/AgentMain";
  private static final String SUFFIX = ".class";
  private static final int JAVA_8 = 52;

  private final RenameConstants names = new RenameConstants();
  private final String prefix;
  private final byte[] jar;
  private final byte[] sent;

  private AgentClasses(String prefix, byte[] jar, byte[] sent) {
    this.prefix = prefix;
    this.jar = jar;
    this.sent = sent;
    names.replace(LIBRARY, prefix);
  }

  /** Those of this product: made when it was packaged, else now. */
  static AgentClasses own() throws IOException {
    String path = System.getProperty("java.class.path");
    if (path.endsWith(".jar") && path.indexOf(':') < 0) {
      // It is open already. A class loader would open the JDK's image and look there first.
      try (ZipFile jar = new ZipFile(path)) {
        ZipEntry image = jar.getEntry(IMAGE);
        if (image != null) {
          return of(jar.getInputStream(image));
        }
      }
    }
    try (InputStream in = AgentClasses.class.getResourceAsStream("/" + IMAGE)) {
      return in == null ? of(read()) : of(in);
    }
  }

  private static AgentClasses of(InputStream image) throws IOException {
    DataInputStream data = new DataInputStream(image);
    return new AgentClasses(data.readUTF(), bytes(data), bytes(data));
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /**
   * What is the same in every session, to be kept as {@link #IMAGE}.
   *
   * @param classes class files by internal name; others than the agent's are left out
   */
  public static byte[] image(Map<String, byte[]> classes) throws IOException {
    Map<String, byte[]> wanted = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      if (isWanted(entry.getKey() + SUFFIX)) {
        wanted.put(entry.getKey(), entry.getValue());
      }
    }
    AgentClasses all = of(wanted);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(all.prefix);
    out.writeInt(all.jar.length);
    out.write(all.jar);
    out.writeInt(all.sent.length);
    out.write(all.sent);
    return bytes.toByteArray();
  }

  private static AgentClasses of(Map<String, byte[]> classes) throws IOException {
    CRC32 library = new CRC32();
    CRC32 agent = new CRC32();
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      (entry.getKey().startsWith(LIBRARY) ? library : agent).update(entry.getValue());
      byte[] file = entry.getValue();
      if (((file[6] & 0xff) << 8 | file[7] & 0xff) > JAVA_8) {
        throw new IOException(entry.getKey() + " was not compiled for Java 8");
      }
    }
    String prefix = "java/lang/Jdtrace$" + Long.toHexString(library.getValue()) + "$";
    RenameConstants names = new RenameConstants().replace(LIBRARY, prefix);
    Map<String, byte[]> inJar = new TreeMap<>();
    Map<String, byte[]> renamed = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      if (entry.getKey().startsWith(MAIN)) {
        inJar.put(entry.getKey(), entry.getValue());
      } else {
        String name = entry.getKey().replace(LIBRARY, prefix).replace('/', '.');
        renamed.put(name, names.in(entry.getValue()));
      }
    }
    String version = prefix + Long.toHexString(agent.getValue());
    return new AgentClasses(prefix, jar(inJar), message(version, renamed));
  }

  /** What {@link AgentMain} reads first: how many; name, length and bytes of each. */
  private static byte[] message(String version, Map<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(classes.size() + 1);
    out.writeUTF(AgentMain.VERSION + version); // no class: by it the agent knows them again
    out.writeInt(0);
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      out.write(entry.getValue());
    }
    return bytes.toByteArray();
  }

  /** What a class of the library is called in the JVM. */
  String name(String internalName) {
    return internalName.replace(LIBRARY, prefix);
  }

  /** A class file that names the library, as the JVM is to see it. */
  byte[] renamed(byte[] classFile) {
    return names.in(classFile);
  }

  /** All but what is in the jar, as the agent reads them. */
  byte[] sent() {
    return sent;
  }

  /** The jar that the JVM loads. */
  byte[] jar() {
    return jar;
  }

  private static byte[] jar(Map<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      String main = MAIN.replace('/', '.');
      zip.write(
          ("Manifest-Version: 1.0\nAgent-Class: "
                  + main
                  + "\nPremain-Class: "
                  + main
                  + "\nCan-Retransform-Classes: true\n\n")
              .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey() + ".class"));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> read() throws IOException {
    URL own = AgentMain.class.getResource("AgentMain.class");
    Map<String, byte[]> result = new TreeMap<>();
    if (own.getProtocol().equals("jar")) {
      JarURLConnection connection = (JarURLConnection) own.openConnection();
      JarFile file = connection.getJarFile();
      List<JarEntry> entries = new ArrayList<>();
      file.stream().forEach(entries::add);
      for (JarEntry entry : entries) {
        if (isWanted(entry.getName())) {
          try (InputStream in = file.getInputStream(entry)) {
            result.put(withoutSuffix(entry.getName()), in.readAllBytes());
          }
        }
      }
      return result;
    }
    Path agent = Path.of(uri(own)).getParent();
    Path root = agent.getParent().getParent();
    List<Path> files;
    try (Stream<Path> all = Files.walk(agent)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString();
      if (isWanted(name)) {
        result.put(withoutSuffix(name), Files.readAllBytes(file));
      }
    }
    return result;
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("the agent's classes are nowhere: " + url, e);
    }
  }

  private static boolean isWanted(String name) {
    return name.startsWith("jdtrace/agent/")
        && name.endsWith(SUFFIX)
        && !name.endsWith("package-info.class");
  }

  private static String withoutSuffix(String name) {
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
