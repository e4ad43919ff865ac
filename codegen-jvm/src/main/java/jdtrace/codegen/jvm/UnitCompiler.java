package jdtrace.codegen.jvm;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jdtrace.dif.DifObject;

/**
 * Compiles what one guest runs, or a part of its probes, to a class:
 *
 * <pre>
 *   static final Session session            the one that expects the unit
 *   void fire(int, long[])                  a probe of the tracer
 *   void error(ProbeThread)                 ERROR's clauses
 *   static void pN(...)                     a probe: guard, arguments, its clauses in order;
 *                                           of all probes that differ in nothing but their index
 *   static void cN(ProbeThread)             a clause, N its ordinal; shared by its probes
 *   static long eN(ProbeThread)             an expression
 * </pre>
 */
final class UnitCompiler {
  private static final String NAME = "jdtrace.agent.rt.Clauses";
  private static final int MAX_SLOTS = 255;
  private static final int JAVA_8 = ClassFile.JAVA_8_VERSION;

  /** A clause on a probe. */
  record EnabledClause(Clause clause, int epid) {}

  /**
   * A probe as this guest fires it.
   *
   * @param index among the session's probes
   * @param state the state that it fires in
   * @param site how a site calls it; null if the tracer fires it
   */
  record CompiledProbe(int index, int state, List<EnabledClause> clauses, JvmSite site) {}

  /**
   * What a site calls.
   *
   * @param index the last argument, by which the method knows the probe; -1 if it has none
   */
  record Entry(String method, String descriptor, int index) {}

  /** What makes the methods of probes differ, besides the probe's index. */
  private record Shape(
      int state, JvmSite.Point point, boolean receiver, String type, List<Clause> clauses) {}

  private final String name;
  private final ClassDesc unitClass;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Shape, Entry> shared = new HashMap<>();
  private final SessionLayout layout;
  private final PlainExpressions plain;
  private final AggregationPlaces aggregations;
  private final BuiltinCompiler builtins;
  private final List<Clause> clauses;

  /** Whether faults are told to the program: with the clause's epid. */
  private final boolean errorHandled;

  private final Map<DifObject, Integer> expressions = new IdentityHashMap<>();
  private final List<DifObject> pending = new ArrayList<>();

  /**
   * @param number of the unit among the guest's
   * @param clauses that its probes have
   */
  UnitCompiler(
      int number,
      SessionLayout layout,
      AggregationPlaces aggregations,
      BuiltinCompiler builtins,
      List<Clause> clauses,
      boolean errorHandled) {
    this.name = number == 0 ? NAME : NAME + number;
    this.unitClass = ClassDesc.of(name);
    this.errorHandled = errorHandled;
    this.layout = layout;
    this.plain = new PlainExpressions(layout.region() != null);
    this.aggregations = aggregations;
    this.builtins = builtins;
    this.clauses = clauses;
  }

  /** Method of a probe. */
  static String probeMethod(int number) {
    return "p" + number;
  }

  /**
   * The class; probe number {@code i} is {@code fire(i)}.
   *
   * @param first number of the first of the probes, whose numbers follow each other
   * @throws IllegalArgumentException if it would have a method of more than 64 KiB, or more than
   *     65535 constants or methods
   */
  Guest.ClassFile compile(int first, List<CompiledProbe> probes, List<EnabledClause> error) {
    byte[] bytes =
        ClassFile.of(ClassFile.StackMapsOption.STACK_MAPS_WHEN_REQUIRED)
            .build(
                unitClass,
                unit -> {
                  unit.withVersion(JAVA_8, 0)
                      .withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                      .withSuperclass(Runtime.UNIT)
                      .withField(
                          "session",
                          Runtime.SESSION,
                          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
                  unit.withMethodBody(
                      ConstantDescs.CLASS_INIT_NAME,
                      MethodTypeDesc.of(Runtime.VOID),
                      ClassFile.ACC_STATIC,
                      code ->
                          code.invokestatic(
                                  Runtime.SESSION, "expected", MethodTypeDesc.of(Runtime.SESSION))
                              .putstatic(unitClass, "session", Runtime.SESSION)
                              .return_());
                  unit.withMethodBody(
                      ConstantDescs.INIT_NAME,
                      MethodTypeDesc.of(Runtime.VOID),
                      ClassFile.ACC_PUBLIC,
                      code ->
                          code.aload(0)
                              .invokespecial(
                                  Runtime.UNIT,
                                  ConstantDescs.INIT_NAME,
                                  MethodTypeDesc.of(Runtime.VOID))
                              .return_());
                  unit.withMethodBody(
                      "fire",
                      MethodTypeDesc.of(Runtime.VOID, Runtime.INT, Runtime.LONGS),
                      0,
                      code -> dispatch(code, first, probes));
                  unit.withMethodBody(
                      "error",
                      Runtime.CLAUSE,
                      0,
                      code -> {
                        code.aload(1).astore(Runtime.THREAD_SLOT);
                        run(code, error);
                        code.return_();
                      });
                  for (CompiledProbe probe : probes) {
                    entries.add(entry(unit, probeMethod(first + entries.size()), probe));
                  }
                  for (Clause clause : clauses) {
                    method(
                        unit,
                        "c" + clause.statement().ordinal(),
                        Runtime.CLAUSE,
                        code ->
                            new ClauseCompiler(
                                    clause,
                                    code,
                                    unitClass,
                                    this::expression,
                                    aggregations,
                                    builtins.environment().pid(),
                                    plain,
                                    layout.region() != null)
                                .body());
                  }
                  for (int i = 0; i < pending.size(); i++) {
                    DifObject object = pending.get(i);
                    method(
                        unit,
                        "e" + i,
                        Runtime.EXPRESSION,
                        code -> ExpressionCompiler.compile(layout, builtins, object, code));
                  }
                });
    return new Guest.ClassFile(name.replace('.', '/'), bytes, !error.isEmpty());
  }

  /** What the sites of the probes call, in their order. */
  List<Entry> entries() {
    return entries;
  }

  /** The method of a probe, unless one that was made before will do. */
  private Entry entry(java.lang.classfile.ClassBuilder unit, String method, CompiledProbe probe) {
    if (probe.site == null) {
      MethodTypeDesc type = MethodTypeDesc.of(Runtime.VOID, Runtime.LONGS);
      method(unit, method, type, code -> probe(code, probe, type, false));
      return new Entry(method, type.descriptorString(), -1);
    }
    JvmSite site = probe.site;
    if (!isShared(probe)) {
      MethodTypeDesc type = MethodTypeDesc.ofDescriptor(site.descriptor());
      method(unit, method, type, code -> probe(code, probe, type, false));
      return new Entry(method, site.descriptor(), -1);
    }
    Shape shape =
        new Shape(probe.state, site.point(), site.receiver(), site.descriptor(), clausesOf(probe));
    boolean indexed = asksForProbe(probe);
    Entry known = shared.get(shape);
    if (known == null) {
      MethodTypeDesc type = MethodTypeDesc.ofDescriptor(site.descriptor());
      MethodTypeDesc own =
          indexed ? type.insertParameterTypes(type.parameterCount(), Runtime.INT) : type;
      method(unit, method, own, code -> probe(code, probe, type, indexed));
      known = new Entry(method, own.descriptorString(), -1);
      shared.put(shape, known);
    }
    return new Entry(known.method, known.descriptor, indexed ? probe.index : -1);
  }

  /** Whether nothing but the index tells the probe: its clauses' epids are its own. */
  private boolean isShared(CompiledProbe probe) {
    if (errorHandled) {
      return false;
    }
    for (EnabledClause enabled : probe.clauses) {
      if (enabled.clause.usesEpid()) {
        return false;
      }
    }
    return slots(MethodTypeDesc.ofDescriptor(probe.site.descriptor())) < MAX_SLOTS;
  }

  private static int slots(MethodTypeDesc type) {
    int slots = 0;
    for (ClassDesc parameter : type.parameterList()) {
      slots += slots(parameter);
    }
    return slots;
  }

  private static void method(
      java.lang.classfile.ClassBuilder unit,
      String name,
      MethodTypeDesc type,
      Consumer<CodeBuilder> body) {
    unit.withMethodBody(name, type, ClassFile.ACC_STATIC, body);
  }

  /** The number of an expression's method, which will be compiled. */
  private int expression(DifObject object) {
    return expressions.computeIfAbsent(
        object,
        o -> {
          pending.add(o);
          return pending.size() - 1;
        });
  }

  private void dispatch(CodeBuilder code, int first, List<CompiledProbe> probes) {
    for (int i = 0; i < probes.size(); i++) {
      if (probes.get(i).site == null) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(first + i).if_icmpne(next);
        code.aload(2)
            .invokestatic(
                unitClass, probeMethod(first + i), MethodTypeDesc.of(Runtime.VOID, Runtime.LONGS))
            .return_();
        code.labelBinding(next);
      }
    }
    code.return_();
  }

  /** Clauses in order, as long as no exit() ends the firing. */
  private void run(CodeBuilder code, List<EnabledClause> clauses) {
    Label end = code.newLabel();
    for (int i = 0; i < clauses.size(); i++) {
      if (i > 0) {
        Runtime.thread(code);
        code.invokevirtual(Runtime.THREAD, "goesOn", MethodTypeDesc.ofDescriptor("()Z"));
        code.ifeq(end);
      }
      EnabledClause enabled = clauses.get(i);
      if (errorHandled || enabled.clause.usesEpid()) {
        Runtime.thread(code);
        code.loadConstant(enabled.epid)
            .invokevirtual(Runtime.THREAD, "epid", MethodTypeDesc.ofDescriptor("(I)V"));
      }
      Runtime.thread(code);
      code.invokestatic(unitClass, "c" + enabled.clause.statement().ordinal(), Runtime.CLAUSE);
    }
    code.labelBinding(end).nop();
  }

  /**
   * The thread takes the place of the first argument, so arguments are moved up first; then guard,
   * arguments, clauses. Whatever is thrown stays inside.
   *
   * @param type of the site
   * @param indexed whether the index comes as an argument behind the site's
   */
  private void probe(CodeBuilder code, CompiledProbe probe, MethodTypeDesc type, boolean indexed) {
    ArgumentPassing arguments = new ArgumentPassing(probe, type, clausesOf(probe));
    int slots = slots(type);
    int index = slots == 0 ? 2 : slots; // what is moved up goes behind it
    if (indexed && slots == 0) {
      code.iload(0).istore(index);
    }
    int thread = arguments.moveUp(code);
    Label end = code.newLabel();
    code.aconst_null().astore(Runtime.THREAD_SLOT);
    code.trying(
        block -> {
          block
              .getstatic(unitClass, "session", Runtime.SESSION)
              .loadConstant(probe.state)
              .invokestatic(
                  Runtime.THREAD,
                  layout.region() == null ? "enter" : "enterShared",
                  MethodTypeDesc.of(Runtime.THREAD, Runtime.SESSION, Runtime.INT))
              .astore(Runtime.THREAD_SLOT);
          block.aload(Runtime.THREAD_SLOT).ifnull(end);
          if (asksForProbe(probe)) {
            Runtime.thread(block);
            if (indexed) {
              block.iload(index);
            } else {
              block.loadConstant(probe.index);
            }
            block.invokevirtual(Runtime.THREAD, "begin", MethodTypeDesc.ofDescriptor("(I)V"));
          }
          if (layout.localCount() > 0) {
            Runtime.thread(block);
            block.invokevirtual(Runtime.THREAD, "clearLocals", MethodTypeDesc.of(Runtime.VOID));
          }
          arguments.pass(block);
          run(block, probe.clauses);
          leave(block);
        },
        handlers ->
            handlers.catchingAll(block -> {
              block.astore(thread);
              block.aload(Runtime.THREAD_SLOT).ifnull(end);
              block.trying(
                  inner -> {
                    leave(inner);
                    Runtime.thread(inner);
                    inner
                        .aload(thread)
                        .invokevirtual(
                            Runtime.THREAD,
                            "unexpected",
                            MethodTypeDesc.of(Runtime.VOID, ConstantDescs.CD_Throwable));
                  },
                  innerHandlers -> innerHandlers.catchingAll(CodeBuilder::pop));
            }));
    code.labelBinding(end).return_();
  }

  private boolean asksForProbe(CompiledProbe probe) {
    for (EnabledClause enabled : probe.clauses) {
      if (!plain.isPlain(enabled.clause)) {
        return true;
      }
    }
    return false;
  }

  private static List<Clause> clausesOf(CompiledProbe probe) {
    return probe.clauses.stream().map(EnabledClause::clause).toList();
  }

  private static void leave(CodeBuilder code) {
    Runtime.thread(code);
    code.invokevirtual(Runtime.THREAD, "leave", MethodTypeDesc.of(Runtime.VOID));
  }

  static int slots(ClassDesc type) {
    return TypeKind.from(type).slotSize();
  }
}
