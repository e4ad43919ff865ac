package jdtrace.agent;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.agent.rt.MappedRegion;
import jdtrace.agent.rt.Session;
import jdtrace.agent.rt.Sites;
import jdtrace.agent.rt.Unit;

/** One session of the run-time library in this JVM, and what the agent holds for it. */
final class Running {
  private final Injection injection;
  private final Classes classes;
  private final List<Field> missing = new ArrayList<Field>();
  private final Map<String, Class<?>> units = new HashMap<String, Class<?>>();
  private final Map<Class<?>, Map<String, Method>> methods =
      new HashMap<Class<?>, Map<String, Method>>();
  private Session session;
  private MappedRegion region;
  private Class<?>[] owners = new Class<?>[16];
  private byte[] kinds = new byte[16];
  private long[] offsets = new long[16];
  private Object[] bases = new Object[16];

  Running(Injection injection, Classes classes) {
    this.injection = injection;
    this.classes = classes;
  }

  /** A field that D may read. */
  private static final class Field {
    final int id;
    final String className;
    final String context;
    final String name;
    final char kind;
    final boolean isStatic;

    Field(DataInputStream in) throws IOException {
      id = in.readInt();
      className = in.readUTF();
      context = in.readUTF();
      name = in.readUTF();
      char first = in.readUTF().charAt(0);
      kind = first == '[' ? 'L' : first;
      isStatic = in.readBoolean();
    }
  }

  /** Adds a field; one of a class that is not loaded waits until it is. */
  synchronized void field(DataInputStream in) throws IOException {
    missing.add(new Field(in));
  }

  /** Finds the fields that have not been found yet and tells the library. */
  private synchronized void find() {
    if (missing.isEmpty()) {
      return;
    }
    List<Field> still = new ArrayList<Field>();
    Map<String, Class<?>> loaded = new HashMap<String, Class<?>>();
    for (Field field : missing) {
      String key = field.className + ' ' + field.context;
      Class<?> declaring = loaded.get(key);
      if (declaring == null && !loaded.containsKey(key)) {
        declaring = classes.resolve(field.className, field.context);
        loaded.put(key, declaring);
      }
      if (declaring == null) {
        still.add(field);
      } else {
        put(field, declaring);
      }
    }
    boolean found = still.size() < missing.size();
    missing.clear();
    missing.addAll(still);
    if (found) {
      session.fields(owners.clone(), kinds.clone(), offsets.clone(), bases.clone());
    }
  }

  /**
   * Finds a field whose class has been loaded meanwhile, in a firing that reads it: the class is that
   * of the object, or one it extends.
   */
  synchronized boolean find(int id, Object object) {
    for (int i = 0; i < missing.size(); i++) {
      Field field = missing.get(i);
      if (field.id == id) {
        Class<?> declaring =
            object == null
                ? classes.resolve(field.className, field.context)
                : superclass(object.getClass(), field.className);
        if (declaring == null) {
          return false;
        }
        put(field, declaring);
        missing.remove(i);
        session.fields(owners.clone(), kinds.clone(), offsets.clone(), bases.clone());
        return true;
      }
    }
    return id < kinds.length && kinds[id] != 0; // another thread was first
  }

  long sizeOf(Object arrayOrClass) {
    return injection.sizeOf(arrayOrClass);
  }

  private static Class<?> superclass(Class<?> type, String name) {
    Class<?> found = type;
    while (found != null && !found.getName().equals(name)) {
      found = found.getSuperclass();
    }
    return found;
  }

  private void put(Field field, Class<?> declaring) {
    if (field.id >= owners.length) {
      int size = Math.max(field.id + 1, 2 * owners.length);
      owners = Arrays.copyOf(owners, size);
      kinds = Arrays.copyOf(kinds, size);
      offsets = Arrays.copyOf(offsets, size);
      bases = Arrays.copyOf(bases, size);
    }
    owners[field.id] = declaring;
    if (field.isStatic) {
      Object[] place = injection.staticPlace(declaring, field.name);
      bases[field.id] = place[0];
      offsets[field.id] = (Long) place[1];
      kinds[field.id] = (byte) Character.toLowerCase(field.kind);
    } else {
      offsets[field.id] = injection.offset(declaring, field.name);
      kinds[field.id] = (byte) field.kind;
    }
  }

  /** Begins the session; the file at {@code path} is the memory shared with the tracer. */
  Session open(byte[] specification, String path, long bytes) {
    session = Session.open(specification, mapped(path, bytes), new JvmHost(this));
    find();
    return session;
  }

  private static ByteBuffer mapped(String path, long bytes) {
    try (RandomAccessFile file = new RandomAccessFile(path, "rw")) {
      return file.getChannel()
          .map(FileChannel.MapMode.READ_WRITE, 0, bytes)
          .order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new AgentException(
          "the JVM cannot map " + bytes + " bytes of a file: " + e.getMessage());
    }
  }

  private Session session() {
    if (session == null) {
      throw new AgentException("no session is open");
    }
    return session;
  }

  void define(String name, byte[] classFile, boolean handlesErrors) {
    Session open = session();
    find();
    Class<?> type = injection.defineHidden(classFile);
    try {
      Session.expectUnit(open);
      open.addUnit((Unit) type.getConstructor().newInstance(), handlesErrors);
    } catch (InvocationTargetException e) {
      throw new AgentException("compiled code cannot be initialised: " + e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AgentException("compiled code cannot be initialised: " + e);
    } finally {
      Session.expectUnit(null);
    }
    units.put(name, type);
  }

  /** Lets sites call compiled code; all or none. */
  void link(DataInputStream in) throws IOException {
    int count = in.readInt();
    int[] sites = new int[count];
    MethodHandle[] targets = new MethodHandle[count];
    Map<String, MethodHandle> handles = new HashMap<String, MethodHandle>(); // few, for many sites
    for (int i = 0; i < count; i++) {
      sites[i] = in.readInt();
      String type = in.readUTF();
      String name = in.readUTF();
      String descriptor = in.readUTF();
      String key = type + ' ' + name + descriptor;
      MethodHandle method = handles.get(key);
      if (method == null) {
        method = method(units.get(type), name, descriptor);
        handles.put(key, method);
      }
      int last = in.readInt();
      targets[i] =
          last < 0
              ? method
              : MethodHandles.insertArguments(method, method.type().parameterCount() - 1, last);
    }
    Sites.link(sites, targets);
  }

  /** A method of compiled code, which has no two of a name. */
  private MethodHandle method(Class<?> type, String name, String descriptor) {
    if (type == null) {
      throw new AgentException("no compiled class for " + name);
    }
    Map<String, Method> known = methods.get(type);
    if (known == null) {
      known = new HashMap<String, Method>(); // to look for each would take a look at all
      for (Method method : type.getDeclaredMethods()) {
        method.setAccessible(true);
        known.put(method.getName(), method);
      }
      methods.put(type, known);
    }
    Method method = known.get(name);
    if (method == null
        || !MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString()
            .equals(descriptor)) {
      throw new AgentException("no compiled method " + name + descriptor);
    }
    try {
      return MethodHandles.lookup().unreflect(method);
    } catch (IllegalAccessException e) {
      throw new AgentException("no compiled method: " + e);
    }
  }

  static void unlink(int[] sites) {
    Sites.unlink(sites);
  }

  byte[] command(byte[] request) {
    Session open = session();
    find(); // classes may have been loaded meanwhile
    return open.command(request);
  }

  /** Makes a socket for the tracer to send the memory of shared variables to; its descriptor. */
  int offer(String library) {
    try {
      region = MappedRegion.offer(library);
      return region.offered();
    } catch (IllegalStateException e) {
      throw new AgentException(e.getMessage());
    }
  }

  /** Maps what the tracer has sent; the address. */
  long map(long bytes) {
    try {
      return region.map(bytes);
    } catch (IllegalStateException e) {
      throw new AgentException(e.getMessage());
    }
  }

  /** Maps memory of shared variables that is a file; the address. */
  long mapFile(String path, long bytes) {
    return session().hold(mapped(path, bytes));
  }

  /** Ends the session, if one is open. */
  synchronized void close() {
    boolean quiet = true;
    if (session != null) {
      quiet = session.close();
      session = null;
    }
    if (region != null) {
      region.release();
      if (quiet) {
        region.unmap();
      }
      region = null;
    }
    units.clear();
    methods.clear();
    missing.clear();
  }
}
