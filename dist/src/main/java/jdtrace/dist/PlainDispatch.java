package jdtrace.dist;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdtrace.provider.java.AgentClasses;

/**
 * Replaces the two uses of {@code invokedynamic} that the JDK's AOT cache does not keep by plain
 * methods, so that a start spins no classes for them:
 *
 * <ul>
 *   <li>{@code typeSwitch}, which javac emits for every {@code switch} over patterns: a chain of
 *       {@code instanceof}, in the order of the labels;
 *   <li>{@code equals} and {@code hashCode} of records: field by field.
 * </ul>
 *
 * <p>Each such site costs 1 to 3 ms on first use (JDK 25); a one-liner passes about thirty. The
 * sources keep their pattern matching. Compiling the one-liner of a latency pair: 57 ms before, 19 ms
 * after, same machine, warm AOT cache, November 2025. Sites of another shape (switches with enum or
 * string labels, lambdas, concatenation) stay as they are.
 */
public final class PlainDispatch {
  private static final String AGENT = "jdtrace/agent/";
  private static final String CLASS = ".class";
  private static final String SWITCHES = "SwitchBootstraps";
  private static final String RECORDS = "ObjectMethods";
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private final ClassFile classFile =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(PlainDispatch.class.getClassLoader())));
  private final List<InvokeDynamicInstruction> sites = new ArrayList<>();

  private PlainDispatch() {}

  /** Rewrites a jar, and adds what is sent to JVMs: from, to. Classes it names are looked up on this program's class path. */
  public static void main(String[] args) throws IOException {
    try (ZipInputStream in =
            new ZipInputStream(new BufferedInputStream(new FileInputStream(args[0])));
        ZipOutputStream out =
            new ZipOutputStream(new BufferedOutputStream(new FileOutputStream(args[1])))) {
      Map<String, byte[]> classes = new HashMap<>();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        String name = entry.getName();
        if (name.equals(AgentClasses.IMAGE)) {
          continue; // packaged anew
        }
        if (name.startsWith(AGENT) && name.endsWith(CLASS)) {
          classes.put(name.substring(0, name.length() - CLASS.length()), bytes);
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? new PlainDispatch().rewrite(bytes) : bytes);
        out.closeEntry();
      }
      out.setLevel(Deflater.NO_COMPRESSION);
      out.putNextEntry(new ZipEntry(AgentClasses.IMAGE));
      out.write(AgentClasses.image(classes));
      out.closeEntry();
    }
  }

  private byte[] rewrite(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    ClassDesc self = model.thisClass().asSymbol();
    boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
    CodeTransform calls =
        (code, element) -> {
          if (element instanceof InvokeDynamicInstruction site && isReplaced(site)) {
            code.invokestatic(self, name(sites.size()), site.typeSymbol(), isInterface);
            sites.add(site);
          } else {
            code.with(element);
          }
        };
    byte[] rewritten =
        classFile.transformClass(
            model,
            ClassTransform.transformingMethodBodies(calls)
                .andThen(ClassTransform.endHandler(this::addMethods)));
    return sites.isEmpty() ? bytes : rewritten;
  }

  private static String name(int site) {
    return "dispatch$" + site;
  }

  private static boolean isReplaced(InvokeDynamicInstruction site) {
    String bootstrap = site.bootstrapMethod().owner().displayName();
    String name = site.name().stringValue();
    if (bootstrap.equals(RECORDS)) {
      return name.equals("equals") || name.equals("hashCode");
    }
    if (!bootstrap.equals(SWITCHES) || !name.equals("typeSwitch")) {
      return false;
    }
    for (ConstantDesc label : site.bootstrapArgs()) {
      if (!(label instanceof ClassDesc)) {
        return false;
      }
    }
    return true;
  }

  private void addMethods(ClassBuilder builder) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    for (int i = 0; i < sites.size(); i++) {
      InvokeDynamicInstruction site = sites.get(i);
      builder.withMethodBody(
          name(i),
          site.typeSymbol(),
          flags,
          code -> {
            switch (site.name().stringValue()) {
              case "typeSwitch" -> typeSwitch(code, site.bootstrapArgs());
              case "equals" -> equalTo(code, site.bootstrapArgs());
              default -> hash(code, site.bootstrapArgs());
            }
          });
    }
  }

  /** {@code int (Object, int restart)}: the first label from restart on that fits; null is -1. */
  private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
    Label notNull = code.newLabel();
    code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  /** {@code boolean (R, Object)}. */
  private static void equalTo(CodeBuilder code, List<ConstantDesc> arguments) {
    ClassDesc self = (ClassDesc) arguments.get(0);
    Label differ = code.newLabel();
    code.aload(1).instanceOf(self).ifeq(differ);
    for (DirectMethodHandleDesc getter : getters(arguments)) {
      ClassDesc type = getter.invocationType().returnType();
      code.aload(0).getfield(self, getter.methodName(), type);
      code.aload(1).checkcast(self).getfield(self, getter.methodName(), type);
      switch (TypeKind.from(type).asLoadable()) {
        case INT -> code.if_icmpne(differ);
        case LONG -> code.lcmp().ifne(differ);
        case REFERENCE ->
            code.invokestatic(
                    OBJECTS,
                    "equals",
                    MethodTypeDesc.of(
                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                .ifeq(differ);
        default ->
            code.invokestatic(
                    box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                .ifne(differ);
      }
    }
    code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
  }

  /** {@code int (R)}. */
  private static void hash(CodeBuilder code, List<ConstantDesc> arguments) {
    ClassDesc self = (ClassDesc) arguments.get(0);
    code.iconst_0();
    for (DirectMethodHandleDesc getter : getters(arguments)) {
      ClassDesc type = getter.invocationType().returnType();
      boolean reference = !type.isPrimitive();
      code.bipush(31).imul().aload(0).getfield(self, getter.methodName(), type);
      code.invokestatic(
          reference ? OBJECTS : box(type),
          "hashCode",
          MethodTypeDesc.of(ConstantDescs.CD_int, reference ? ConstantDescs.CD_Object : type));
      code.iadd();
    }
    code.ireturn();
  }

  private static List<DirectMethodHandleDesc> getters(List<ConstantDesc> arguments) {
    List<DirectMethodHandleDesc> getters = new ArrayList<>();
    for (ConstantDesc argument : arguments.subList(2, arguments.size())) {
      getters.add((DirectMethodHandleDesc) argument);
    }
    return getters;
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case SHORT -> ConstantDescs.CD_Short;
      case CHAR -> ConstantDescs.CD_Character;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      default -> ConstantDescs.CD_Double;
    };
  }
}
