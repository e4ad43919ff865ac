package jdtrace.types.btf;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jdtrace.types.Type;
import jdtrace.types.TypeCatalog;
import jdtrace.types.TypeFormatException;
import jdtrace.types.Types;

/**
 * The types of the running kernel, from {@code /sys/kernel/btf}. Opening costs nothing; the first
 * question opens vmlinux, and a module is opened when it is named, or when vmlinux has no answer.
 * A kernel without BTF knows no types ({@link #isPresent}).
 */
public final class KernelTypes implements TypeCatalog, AutoCloseable {
  /** The module name of the core kernel. */
  public static final String CORE = "vmlinux";

  private static final String TRACEPOINT_PREFIX = "btf_trace_";
  private static final String TRACEPOINT_CALLER = "__traceiter_";
  private static final File DIRECTORY = new File("/sys/kernel/btf");

  private final File directory;
  private final BtfIndexFile cache;
  private final Map<String, World> worlds = new HashMap<>();

  KernelTypes(File directory, BtfIndexFile cache) {
    this.directory = directory;
    this.cache = cache;
  }

  /** The running kernel's types. */
  public static KernelTypes open() {
    return new KernelTypes(DIRECTORY, BtfIndexFile.ofUser());
  }

  /** Types of another kernel, by a directory laid out like {@code /sys/kernel/btf}; no cache. */
  public static KernelTypes in(File directory) {
    return new KernelTypes(directory, null);
  }

  /** Whether the kernel has BTF at all ({@code CONFIG_DEBUG_INFO_BTF}). */
  public boolean isPresent() {
    return world(CORE) != null;
  }

  /** The loaded modules that have BTF, sorted. */
  public List<String> modules() {
    String[] names = directory.list();
    List<String> modules = new ArrayList<>();
    if (names != null) {
      Arrays.sort(names);
      for (String name : names) {
        if (!name.equals(CORE)) {
          modules.add(name);
        }
      }
    }
    return modules;
  }

  @Override
  public Optional<Type> named(String module, String name) {
    return search(module, BtfIndex.TYPE_NAMES, name);
  }

  @Override
  public Optional<Type> tagged(String module, Type.TagKind kind, String tag) {
    int space =
        switch (kind) {
          case STRUCT -> BtfIndex.STRUCT_TAGS;
          case UNION -> BtfIndex.UNION_TAGS;
          case ENUM -> BtfIndex.ENUM_TAGS;
        };
    Optional<Type> defined = search(module, space, tag);
    if (defined.isPresent() || kind == Type.TagKind.ENUM) {
      return defined;
    }
    byte[] name = BtfNames.bytes(tag);
    World world = world(module == null ? CORE : module);
    if (name == null || world == null) {
      return Optional.empty();
    }
    int id = world.btf.findForward(kind == Type.TagKind.UNION, name);
    return id == 0 ? Optional.empty() : Optional.of(world.types.type(id));
  }

  @Override
  public Optional<Type.Function> function(String module, String name) {
    return prototype(module, name).map(BtfFunction::type);
  }

  @Override
  public Optional<Type> variable(String module, String name) {
    return search(module, BtfIndex.VARIABLES, name);
  }

  @Override
  public Optional<Long> enumerator(String name) {
    byte[] bytes = BtfNames.bytes(name);
    if (bytes == null) {
      return Optional.empty();
    }
    World core = world(CORE);
    Long value = core == null ? null : core.btf.enumerator(bytes);
    if (value == null && core != null) {
      for (String module : modules()) {
        World world = world(module);
        value = world == null ? null : world.btf.enumerator(bytes);
        if (value != null) {
          break;
        }
      }
    }
    return Optional.ofNullable(value);
  }

  /** The id of the first type of this kind and name, or 0; {@code module} null: in vmlinux. */
  public int typeId(String module, BtfKind kind, String name) {
    byte[] bytes = BtfNames.bytes(name);
    World world = world(module == null ? CORE : module);
    return bytes == null || world == null ? 0 : world.btf.find(kind, bytes);
  }

  /**
   * The id of a function in the BTF of exactly this module, of which there is one type only; 0 when
   * there is none or when functions of that name differ, so that nobody knows which is which.
   */
  public int functionId(String module, String name) {
    byte[] bytes = BtfNames.bytes(name);
    World world = world(module);
    return bytes == null || world == null ? 0 : world.btf.findFunction(bytes);
  }

  /** The name of the function that has an id in the BTF of a module; null when it is none. */
  public String functionName(String module, int id) {
    World world = world(module);
    if (world == null || id < world.btf.firstId() || id >= world.btf.endId()) {
      return null;
    }
    return world.btf.kind(id) == BtfKind.FUNC
        ? world.btf.string(world.btf.record(id).nameOffset())
        : null;
  }

  /** The lowest id of a module's own types; 0 when it has no BTF. */
  public int firstId(String module) {
    World world = world(module);
    return world == null ? 0 : world.btf.firstId();
  }

  /** Where a type came from; empty when it is not the kernel's. */
  public Optional<BtfReference> reference(Type type) {
    for (World world : opened()) {
      int id = world.types.id(type);
      if (id >= 0) {
        return Optional.of(new BtfReference(world.btf.module(), id));
      }
    }
    return Optional.empty();
  }

  /**
   * The member at the end of a path such as {@code se.sum_exec_runtime}, with its offset from the
   * start of the structure; empty when this kernel has no such member.
   */
  public Optional<Type.Member> member(Type.TagKind kind, String tag, String path) {
    BtfKind wanted = kind == Type.TagKind.UNION ? BtfKind.UNION : BtfKind.STRUCT;
    int id = typeId(null, wanted, tag);
    return id == 0 ? Optional.empty() : Optional.ofNullable(world(CORE).members.find(id, path));
  }

  /** Byte offset of a member of a structure of vmlinux, e.g. {@code task_struct}, {@code pid}. */
  public OptionalInt memberOffsetBytes(String tag, String path) {
    Optional<Type.Member> member = member(Type.TagKind.STRUCT, tag, path);
    return member.isEmpty() ? OptionalInt.empty() : OptionalInt.of(member.get().byteOffset());
  }

  /** A function with its prototype and the names of its parameters. */
  public Optional<BtfFunction> prototype(String module, String name) {
    byte[] bytes = BtfNames.bytes(name);
    World world = bytes == null ? null : worldWith(module, BtfIndex.FUNCTIONS, bytes);
    if (world == null) {
      return Optional.empty();
    }
    int id = world.btf.find(BtfIndex.FUNCTIONS, bytes);
    if (!(world.types.type(id) instanceof Type.Function type)) {
      throw world.btf.fail("has function " + id + " without a prototype");
    }
    List<String> names = parameterNames(world.btf, id, type.parameters().size());
    return Optional.of(new BtfFunction(world.btf.module(), id, name, type, names));
  }

  /**
   * What a tracepoint hands to its typed raw form ({@code tp_btf}), without the private first
   * parameter; the id is what {@code attach_btf_id} wants.
   */
  public Optional<BtfFunction> tracepoint(String module, String name) {
    byte[] bytes = BtfNames.bytes(TRACEPOINT_PREFIX.concat(name));
    World world = bytes == null ? null : worldWith(module, BtfIndex.TYPE_NAMES, bytes);
    int id = world == null ? 0 : world.btf.find(BtfKind.TYPEDEF, bytes);
    if (id == 0
        || !(Types.resolve(world.types.type(id)) instanceof Type.Pointer pointer)
        || !(pointer.target() instanceof Type.Function type)
        || type.parameters().isEmpty()) {
      return Optional.empty();
    }
    int count = type.parameters().size();
    // The typedef's parameters have no names; those of the function that calls the probes do.
    int caller = world.btf.find(BtfIndex.FUNCTIONS, BtfNames.bytes(TRACEPOINT_CALLER.concat(name)));
    List<String> names = parameterNames(world.btf, caller, count);
    Type.Function arguments =
        new Type.Function(type.result(), type.parameters().subList(1, count), type.variadic());
    return Optional.of(
        new BtfFunction(world.btf.module(), id, name, arguments, names.subList(1, count)));
  }

  /**
   * A tracepoint of vmlinux that exists: its typedef may come from a header whose tracepoint nothing
   * defines, so the function that calls the probes must be there too.
   */
  public Optional<BtfFunction> coreTracepoint(String name) {
    World core = world(CORE);
    byte[] caller = BtfNames.bytes(TRACEPOINT_CALLER.concat(name));
    return core == null || caller == null || core.btf.find(BtfIndex.FUNCTIONS, caller) == 0
        ? Optional.empty()
        : tracepoint(CORE, name);
  }

  /** The names of {@code count} parameters of a FUNC; empty ones if it has another number. */
  private static List<String> parameterNames(Btf btf, int function, int count) {
    BtfRecord proto = function == 0 ? null : btf.record(btf.record(function).target());
    boolean named =
        proto != null && proto.kind() == BtfKind.FUNC_PROTO && proto.elements() >= count;
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(named ? btf.string(proto.word(i, 0)) : "");
    }
    return List.copyOf(names);
  }

  /** A variable with its place, for per-CPU data. */
  public Optional<BtfVariable> variablePlace(String module, String name) {
    byte[] bytes = BtfNames.bytes(name);
    World world = bytes == null ? null : worldWith(module, BtfIndex.VARIABLES, bytes);
    if (world == null) {
      return Optional.empty();
    }
    Btf btf = world.btf;
    int id = btf.find(BtfIndex.VARIABLES, bytes);
    Type type = world.types.type(id);
    for (BtfRecord section : btf.sections()) {
      for (int i = 0; i < section.elements(); i++) {
        if (section.word(i, 0) == id) {
          return Optional.of(
              new BtfVariable(btf.module(), id, name, type, section.name(), section.word(i, 1)));
        }
      }
    }
    return Optional.of(new BtfVariable(btf.module(), id, name, type, "", 0));
  }

  /**
   * The names of one kind in one module that match a probe glob, in the order of their ids; {@code
   * module} null means vmlinux. Functions may occur twice, when two files have one of that name.
   */
  public List<String> names(String module, BtfKind kind, String glob) {
    World world = world(module == null ? CORE : module);
    return world == null ? List.of() : BtfNames.matching(world.btf, kind, glob);
  }

  /**
   * The tracepoints of vmlinux or of one module, in the order of the type ids: what has both the
   * typedef {@code btf_trace_NAME} and the function that calls the probes. (A header that was
   * included leaves the typedef alone, even if nothing defines the tracepoint.)
   *
   * @param module null means vmlinux
   */
  public List<String> tracepoints(String module) {
    World world = world(module == null ? CORE : module);
    List<String> tracepoints = new ArrayList<>();
    if (world == null) {
      return tracepoints;
    }
    for (String typedef : BtfNames.matching(world.btf, BtfKind.TYPEDEF, TRACEPOINT_PREFIX + "*")) {
      String name = typedef.substring(TRACEPOINT_PREFIX.length());
      if (world.btf.find(BtfIndex.FUNCTIONS, BtfNames.bytes(TRACEPOINT_CALLER.concat(name))) != 0) {
        tracepoints.add(name);
      }
    }
    return tracepoints;
  }

  /** After this, types that were not inflated yet cannot be. */
  @Override
  public void close() {
    for (World world : opened()) {
      world.btf.bytes().close();
    }
  }

  private Optional<Type> search(String module, int space, String name) {
    byte[] bytes = BtfNames.bytes(name);
    World world = bytes == null ? null : worldWith(module, space, bytes);
    return world == null
        ? Optional.empty()
        : Optional.of(world.types.type(world.btf.find(space, bytes)));
  }

  /**
   * Who defines a name: the module asked for, or for types the core that it builds on; if none was
   * asked for, the core, then each module.
   */
  private World worldWith(String module, int space, byte[] name) {
    World first = world(module == null ? CORE : module);
    if (first != null && first.btf.find(space, name) != 0) {
      return first;
    }
    World core = world(CORE);
    if (module != null) {
      boolean shared = space != BtfIndex.FUNCTIONS && space != BtfIndex.VARIABLES;
      return first != null && shared && core.btf.find(space, name) != 0 ? core : null;
    }
    if (core != null) {
      for (String other : modules()) {
        World world = world(other);
        if (world != null && world.btf.find(space, name) != 0) {
          return world;
        }
      }
    }
    return null;
  }

  /** An opened blob, opening it first if need be; null when there is none of that name. */
  private synchronized World world(String module) {
    World world = worlds.get(module);
    if (world == null && !worlds.containsKey(module) && module.indexOf('/') < 0) {
      World base = module.equals(CORE) ? null : world(CORE);
      if (base != null || module.equals(CORE)) {
        world = read(module, base);
      }
      worlds.put(module, world);
    }
    return world;
  }

  private World read(String module, World base) {
    BtfBytes bytes;
    try {
      bytes = BtfBytes.open(new File(directory, module));
    } catch (FileNotFoundException e) {
      return null;
    } catch (IOException e) {
      throw new TypeFormatException("cannot read BTF of " + module + ": " + e.getMessage());
    }
    Btf btf = new Btf(module, bytes, base == null ? null : base.btf, base == null ? cache : null);
    return new World(btf, new BtfTypes(btf, base == null ? null : base.types));
  }

  private synchronized List<World> opened() {
    List<World> opened = new ArrayList<>(worlds.size());
    for (World world : worlds.values()) {
      if (world != null) {
        opened.add(world);
      }
    }
    return opened;
  }

  /** One blob and the types made of it. */
  private static final class World {
    final Btf btf;
    final BtfTypes types;
    final BtfMembers members;

    World(Btf btf, BtfTypes types) {
      this.btf = btf;
      this.types = types;
      this.members = new BtfMembers(types);
    }
  }
}
