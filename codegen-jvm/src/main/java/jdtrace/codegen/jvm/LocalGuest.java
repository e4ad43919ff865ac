package jdtrace.codegen.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdtrace.agent.rt.Session;
import jdtrace.agent.rt.Unit;
import jdtrace.runtime.EngineException;

/**
 * The tracer's own JVM. Its sites are method handles that somebody calls: tests, and whoever measures
 * what a clause costs.
 */
public final class LocalGuest implements Guest {
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<Integer, MethodHandle> sites = new HashMap<>();
  private Session session;

  @Override
  public Environment environment() {
    return TracerHost.environment();
  }

  @Override
  public ByteBuffer open(byte[] specification, long sharedBytes) {
    ByteBuffer shared = memory(sharedBytes);
    session = Session.open(specification, shared, new TracerHost());
    return shared;
  }

  @Override
  public Region region(long bytes) {
    ByteBuffer memory = memory(bytes);
    return new LocalRegion(memory, MemorySegment.ofBuffer(memory).address());
  }

  /** Memory of this JVM, which is no other's. */
  private record LocalRegion(ByteBuffer memory, long address) implements Region {
    @Override
    public int descriptor() {
      return -1;
    }

    @Override
    public void close() {
      // It ends with its buffer.
    }
  }

  @Override
  public long share(Region region, long bytes, boolean threads) {
    if (region instanceof LocalRegion local) {
      return session.hold(local.memory());
    }
    return region.address();
  }

  /** Pages of a file that has no name any more: they cost nothing until they are written to. */
  private static ByteBuffer memory(long bytes) {
    try {
      Path file = Files.createTempFile("jdtrace", ".rings");
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).order(ByteOrder.LITTLE_ENDIAN);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no memory for buffers", e);
    }
  }

  /** The session inside, for its table of fields. */
  public Session session() {
    return session;
  }

  @Override
  public void define(List<ClassFile> files) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(Session.class, MethodHandles.lookup());
      for (ClassFile file : files) {
        Session.expectUnit(session);
        MethodHandles.Lookup unit = lookup.defineHiddenClass(file.bytes(), true);
        classes.put(file.name(), unit.lookupClass());
        MethodHandle constructor =
            unit.findConstructor(unit.lookupClass(), MethodType.methodType(void.class));
        session.addUnit((Unit) constructor.invoke(), file.handlesErrors());
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new EngineException("compiled clauses cannot be loaded", null, e);
    } finally {
      Session.expectUnit(null);
    }
  }

  @Override
  public void link(List<Link> links) {
    try {
      for (Link link : links) {
        Class<?> unit = classes.get(link.className());
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(unit, MethodHandles.lookup());
        MethodType type =
            MethodType.fromMethodDescriptorString(link.descriptor(), unit.getClassLoader());
        MethodHandle method = lookup.findStatic(unit, link.method(), type);
        sites.put(
            link.site(),
            link.index() < 0
                ? method
                : MethodHandles.insertArguments(method, type.parameterCount() - 1, link.index()));
      }
    } catch (ReflectiveOperationException e) {
      throw new EngineException("compiled clauses cannot be linked", null, e);
    }
  }

  /** What a site calls; null if nothing. */
  public MethodHandle site(int site) {
    return sites.get(site);
  }

  @Override
  public void unlink(List<Integer> numbers) {
    numbers.forEach(sites::remove);
  }

  @Override
  public byte[] command(byte[] request) {
    return session.command(request);
  }

  @Override
  public boolean alive() {
    return true;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
    sites.clear();
    classes.clear();
  }
}
