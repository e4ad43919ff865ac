package jdtrace.codegen.jvm;

import static jdtrace.codegen.jvm.TestSession.builtin;
import static jdtrace.codegen.jvm.TestSession.load;
import static jdtrace.codegen.jvm.TestSession.text;
import static jdtrace.codegen.jvm.TestSession.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import jdtrace.dif.Action;
import jdtrace.dif.Builtin;
import jdtrace.dif.DifExpression;
import jdtrace.dif.DifOp;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Probe;
import jdtrace.runtime.record.Datum;
import jdtrace.runtime.record.ObjectTexts;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordReader;
import jdtrace.types.Type;
import jdtrace.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Arguments as sites pass them, and what D reads through references. */
class JavaValuesTest {
  private final TestSession session = new TestSession();

  @AfterEach
  void close() {
    session.close();
  }

  /** What probes look into. */
  static class Base {
    final int number = -7;
  }

  static final class Order extends Base {
    final String name;
    final long total = 1L << 40;
    final byte flag = -1;
    final char letter = 'ä';
    final boolean paid = true;
    Order next;
    static int limit = 42;

    Order(String name) {
      this.name = name;
    }
  }

  /** Numbers of the fields of {@link Order} in the table. */
  private static final String[] FIELDS = {
    null, "number", "name", "total", "flag", "letter", "paid", "next", "limit"
  };

  private static long field(String name) {
    return 8L * java.util.Arrays.asList(FIELDS).indexOf(name);
  }

  /** By reflection: a compiler with a release does not see the class. */
  private static Object unsafe(String method, Field argument) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field instance = type.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    return type.getMethod(method, Field.class).invoke(instance.get(null), argument);
  }

  private void knowFields() throws ReflectiveOperationException {
    Class<?>[] owners = new Class<?>[FIELDS.length];
    byte[] kinds = new byte[FIELDS.length];
    long[] offsets = new long[FIELDS.length];
    Object[] bases = new Object[FIELDS.length];
    for (int i = 1; i < FIELDS.length; i++) {
      owners[i] = FIELDS[i].equals("number") ? Base.class : Order.class;
      Field field = owners[i].getDeclaredField(FIELDS[i]);
      boolean isStatic = java.lang.reflect.Modifier.isStatic(field.getModifiers());
      String descriptor = field.getType().descriptorString();
      kinds[i] =
          (byte) (isStatic ? Character.toLowerCase(descriptor.charAt(0)) : descriptor.charAt(0));
      offsets[i] =
          isStatic
              ? (long) unsafe("staticFieldOffset", field)
              : (long) unsafe("objectFieldOffset", field);
      bases[i] = isStatic ? unsafe("staticFieldBase", field) : null;
    }
    session.guest().session().fields(owners, kinds, offsets, bases);
  }

  private static final String ENTRY = "(Ljava/lang/Object;IJZBCSFDLjava/lang/Object;)V";

  @Test
  void argumentsOfEveryTypeComeInTheirOrder() throws Throwable {
    Probe entry = session.probe("entry", JvmSite.Point.ENTRY, ENTRY, true);
    session.clause(
        entry,
        null,
        trace(builtin(Builtin.ARG0)),
        trace(builtin(Builtin.ARG1)),
        trace(builtin(Builtin.ARG2)),
        trace(builtin(Builtin.ARG3)),
        trace(builtin(Builtin.ARG4)),
        trace(builtin(Builtin.ARG5)),
        trace(builtin(Builtin.ARG6)),
        trace(builtin(Builtin.ARG7)),
        trace(builtin(Builtin.ARG8)),
        trace(builtin(Builtin.ARG9)),
        trace(text(Builtin.JTHIS)));
    session.start();
    Object receiver = "it";
    Object last = null;
    session
        .site(entry)
        .invokeExact(
            receiver, -5, Long.MIN_VALUE, true, (byte) -2, 'ä', (short) -3, 1.5f, -2.0, last);
    assertThat(session.records())
        .containsExactly(
            "0 -5 -9223372036854775808 1 -2 228 -3 "
                + Float.floatToRawIntBits(1.5f)
                + " "
                + Double.doubleToRawLongBits(-2.0)
                + " 0 0 \"it\"");
  }

  @Test
  void aReturnHasItsValueAndAThrowItsException() throws Throwable {
    Probe nothing = session.probe("f", JvmSite.Point.RETURN, "()V", false);
    Probe number = session.probe("g", JvmSite.Point.RETURN, "(J)V", false);
    Probe object = session.probe("h", JvmSite.Point.RETURN, "(Ljava/lang/Object;)V", false);
    Probe thrown = session.probe("i", JvmSite.Point.THROW, "(Ljava/lang/Object;)V", false);
    for (Probe probe : new Probe[] {nothing, number}) {
      session.clause(probe, null, trace(builtin(Builtin.ARG0)), trace(builtin(Builtin.ARG1)));
    }
    session.clause(object, null, trace(text(Builtin.ARG1)));
    session.clause(thrown, null, trace(text(Builtin.ARG0)));
    session.start();
    session.site(nothing).invokeExact();
    session.site(number).invokeExact(77L);
    session.site(object).invokeExact((Object) "value");
    session.site(thrown).invokeExact((Object) new IllegalStateException());
    assertThat(session.records())
        .startsWith("0 0 0", "1 0 77", "2 \"value\"")
        .last()
        .asString()
        .startsWith("BADADDR 0x4a"); // an exception is no text
  }

  @Test
  void fieldsAreReadWhereTheyLie() throws Throwable {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "(Ljava/lang/Object;)V", false);
    session.clause(
        probe,
        null,
        trace(load(DifOp.LDSW, Builtin.ARG0, field("number"))),
        trace(load(DifOp.LDX, Builtin.ARG0, field("total"))),
        trace(load(DifOp.LDSB, Builtin.ARG0, field("flag"))),
        trace(load(DifOp.LDUH, Builtin.ARG0, field("letter"))),
        trace(load(DifOp.LDUB, Builtin.ARG0, field("paid"))));
    session.clause(
        probe,
        null,
        trace(
            TestSession.expression(
                TestSession.STRING,
                p ->
                    p.variable(DifOp.LDGS, TestSession.row(Builtin.ARG0, TestSession.LONG), 1)
                        .setx(field("next"), 2)
                        .op(DifOp.ADD, 1, 2, 1)
                        .op(DifOp.LDX, 1, 1)
                        .setx(field("name"), 2)
                        .op(DifOp.ADD, 1, 2, 1)
                        .op(DifOp.LDX, 1, 1))));
    session.clause(
        probe,
        null,
        trace(
            TestSession.expression(
                TestSession.LONG,
                p -> p.setx(0x4AFF_FFFF_0000_0000L + field("limit"), 1).op(DifOp.LDSW, 1, 1))));
    session.start();
    knowFields();
    Order order = new Order("first");
    order.next = new Order("größer 😀");
    session.site(probe).invokeExact((Object) order);
    assertThat(session.records())
        .containsExactly("0 -7 1099511627776 -1 228 1", "1 \"größer 😀\"", "2 42");
  }

  /** A handle says which firing it is of. */
  private List<String> recordsOfAnyFiring() {
    return session.records().stream()
        .map(record -> record.replaceFirst("0x4a[0-9a-f]{6}", "0x4a......"))
        .toList();
  }

  /** An address that is not there faults; it never ends the program. */
  @Test
  void whatIsNotThereFaults() throws Throwable {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "(Ljava/lang/Object;)V", false);
    session.clause(probe, null, trace(load(DifOp.LDX, Builtin.ARG0, field("total"))));
    session.clause(probe, null, trace(load(DifOp.LDX, Builtin.ARG0, 8 * 1000)));
    session.clause(probe, null, trace(load(DifOp.LDX, Builtin.ARG0, 0)));
    session.start();
    knowFields();
    session.site(probe).invokeExact((Object) "not an order");
    session.site(probe).invokeExact((Object) null);
    assertThat(recordsOfAnyFiring())
        .containsExactly(
            "BADADDR 0x4a......00000018",
            "BADADDR 0x4a......00001f40",
            "BADADDR 0x4a......00000000",
            "BADADDR 0x18",
            "BADADDR 0x1f40",
            "BADADDR 0x0");
  }

  @Test
  void arraysAreReadWithinTheirBounds() throws Throwable {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "(Ljava/lang/Object;)V", false);
    session.clause(
        probe,
        null,
        trace(load(DifOp.LDSW, Builtin.ARG0, 4)),
        trace(load(DifOp.LDSW, Builtin.ARG0, 8)));
    session.start();
    session.site(probe).invokeExact((Object) new int[] {1, -2, 3});
    session.site(probe).invokeExact((Object) new int[] {1, 2});
    assertThat(recordsOfAnyFiring()).containsExactly("0 -2 3", "BADADDR 0x4a......00000008");
  }

  /** No half characters, and a NUL ends a string as everywhere in D. */
  @Test
  void aStringIsCutToItsSize() throws Throwable {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "(Ljava/lang/Object;)V", false);
    session.clause(probe, null, trace(text(Builtin.ARG0)));
    session.start();
    session.site(probe).invokeExact((Object) "a".repeat(100));
    session.site(probe).invokeExact((Object) ("a".repeat(30) + "ß"));
    session.site(probe).invokeExact((Object) "x\0y");
    session.site(probe).invokeExact((Object) "\ud83d");
    session.site(probe).invokeExact((Object) "");
    assertThat(session.records())
        .containsExactly(
            "0 \"" + "a".repeat(31) + "\"",
            "0 \"" + "a".repeat(30) + "\"",
            "0 \"x\"",
            "0 \"?\"",
            "0 \"\"");
  }

  /** The frames are the application's, and the consumer can have their names. */
  @Test
  void aStackIsTheJavaStack() throws Throwable {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "()V", false);
    session.clause(probe, null, new jdtrace.dif.Action.Stack(2));
    session.start();
    outer(probe);
    long[][] frames = new long[1][];
    session
        .engine()
        .consume((_, buffer, offset, _) -> {
          RecordLayout.Field field =
              session.engine().layout(0).entries().getFirst().fields().getFirst();
          Datum.Stack stack =
              (Datum.Stack) RecordReader.read(field, buffer, offset, probe.description());
          frames[0] = stack.frames();
        });
    assertThat(frames[0]).hasSize(2);
    assertThat(session.engine().frame(frames[0][0]).module()).isEqualTo(getClass().getName());
    assertThat(session.engine().frame(frames[0][0]).function()).matches("inner:[0-9]+");
    assertThat(session.engine().frame(frames[0][1]).function()).matches("outer:[0-9]+");
    assertThat(session.engine().frame(0xffff_8000_0000_0000L)).isNull();
  }

  @Test
  void whatAJvmDoesNotKnowIsRefused() {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "()V", false);
    session.clause(probe, null, trace(builtin(Builtin.CPU)));
    assertThatThrownBy(session::start)
        .isInstanceOf(EngineException.class)
        .hasMessage("java1:com.acme.Shop:f:entry: variable cpu cannot be told from inside a JVM");
  }

  private static Type.Member member(String name, Type type) {
    return new Type.Member(name, type, (int) (8 * field(name)), 0);
  }

  private static final Type.Struct BASE =
      new Type.Struct(Base.class.getName(), false, 0, () -> List.of(member("number", Types.INT)));

  private static final Type.Struct ORDER =
      new Type.Struct(
          Order.class.getName(),
          false,
          0,
          () ->
              List.of(
                  member(
                      "name", new Type.Typedef("java.lang.String", new Type.Pointer(Types.CHAR))),
                  member("total", Types.LONG),
                  member("flag", Types.SCHAR),
                  member("next", new Type.Pointer(() -> JavaValuesTest.ORDER, false)),
                  new Type.Member("", BASE, 0, 0)));

  private static DifExpression object() {
    return new DifExpression(1, builtin(Builtin.ARG0).object(), ORDER);
  }

  /** All fields, inherited ones too; a cycle is cut; any object is what it is. */
  @Test
  void anObjectIsPrintedWithItsFields() throws Throwable {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "(Ljava/lang/Object;)V", false);
    session.clause(probe, null, new Action.Print(object()));
    session.start();
    knowFields();
    Order order = new Order("first");
    order.next = order;
    session.site(probe).invokeExact((Object) order);
    session.site(probe).invokeExact((Object) new Order(null));
    session.site(probe).invokeExact((Object) "not an order");
    RecordLayout.Entry entry = session.engine().layout(0).entries().getFirst();
    assertThat(ObjectTexts.is(((Action.Print) entry.action()).value().type())).isTrue();
    int start = entry.fields().getFirst().offset();
    List<String> found = new ArrayList<>();
    session
        .engine()
        .consume((_, buffer, offset, length) -> {
          if (buffer.getInt(offset) < 0) {
            found.add("fault");
            return;
          }
          byte[] bytes = new byte[length - start];
          buffer.get(offset + start, bytes);
          String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
          found.add(text.substring(0, text.indexOf('\0')).replaceAll("@[0-9a-f]+", "@h"));
        });
    String name = Order.class.getName();
    assertThat(found)
        .containsExactly(
            name
                + " {\n    name = \"first\"\n    total = 1099511627776\n    flag = -1\n    next = "
                + name
                + "@h (see above)\n    number = -7\n}",
            name
                + " {\n    name = null\n    total = 1099511627776\n    flag = -1\n    next = null\n"
                + "    number = -7\n}",
            "\"not an order\"");
  }

  @Test
  void onlyPrintShowsAnObject() {
    Probe probe = session.probe("f", JvmSite.Point.ENTRY, "(Ljava/lang/Object;)V", false);
    session.clause(probe, null, trace(object()));
    assertThatThrownBy(session::start)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("a Java object itself can only be shown by print()");
  }

  private void outer(Probe probe) throws Throwable {
    inner(probe);
  }

  private void inner(Probe probe) throws Throwable {
    session.site(probe).invokeExact();
  }
}
