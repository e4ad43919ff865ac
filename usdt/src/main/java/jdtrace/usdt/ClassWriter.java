package jdtrace.usdt;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * As much of the class-file format (JVMS chapter 4) as a provider needs: no branches, hence no stack
 * maps; names are ASCII or the program's own, which are in the format's own UTF-8 as long as they have
 * no NUL and nothing beyond the basic plane.
 */
final class ClassWriter {
  private static final int MAGIC = 0xcafebabe;

  /** Java 8. */
  private static final int VERSION = 52;

  private static final int ACC_SUPER = 0x20;
  private static final int ACC_SYNTHETIC = 0x1000;

  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;

  private final CodeWriter constants = new CodeWriter();
  private final Map<String, Integer> known = new HashMap<>();
  private final CodeWriter fields = new CodeWriter();
  private final CodeWriter methods = new CodeWriter();
  private final int self;
  private final int parent;
  private final int type;
  private final int codeName;
  private int constantCount = 1;
  private int fieldCount;
  private int methodCount;

  /**
   * @param implemented the interface, or null
   */
  ClassWriter(String name, Class<?> implemented) {
    self = type(name);
    parent = type("java/lang/Object");
    type = implemented == null ? 0 : type(implemented.getName().replace('.', '/'));
    codeName = text("Code");
  }

  private int text(String value) {
    Integer index = known.get(value);
    if (index == null) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      constants.byte1(UTF8);
      constants.byte2(bytes.length);
      constants.bytes(bytes);
      index = count();
      known.put(value, index);
    }
    return index;
  }

  private int count() {
    if (constantCount > 0xfffe) {
      throw new IllegalArgumentException("the provider has too many probes for one class");
    }
    return constantCount++;
  }

  private int type(String name) {
    return pair("class " + name, CLASS, text(name), -1);
  }

  private int pair(String key, int tag, int first, int second) {
    Integer index = known.get(key);
    if (index == null) {
      constants.byte1(tag);
      constants.byte2(first);
      if (second >= 0) {
        constants.byte2(second);
      }
      index = count();
      known.put(key, index);
    }
    return index;
  }

  private int nameAndType(String name, String descriptor) {
    String key = "name " + name + " " + descriptor;
    return pair(key, NAME_AND_TYPE, text(name), text(descriptor));
  }

  /** A constant that names a method. */
  int method(String owner, String name, String descriptor) {
    String key = "method " + owner + " " + name + " " + descriptor;
    return pair(key, METHOD, type(owner), nameAndType(name, descriptor));
  }

  /** A constant that names a field. */
  int field(String owner, String name, String descriptor) {
    String key = "field " + owner + " " + name + " " + descriptor;
    return pair(key, FIELD, type(owner), nameAndType(name, descriptor));
  }

  /** Adds a field to the class. */
  void field(int access, String name, String descriptor) {
    fields.byte2(access);
    fields.byte2(text(name));
    fields.byte2(text(descriptor));
    fields.byte2(0);
    fieldCount++;
  }

  /** Adds a method to the class. */
  void method(int access, String name, String descriptor, int stack, int locals, CodeWriter code) {
    methods.byte2(access);
    methods.byte2(text(name));
    methods.byte2(text(descriptor));
    methods.byte2(1);
    methods.byte2(codeName);
    methods.byte4(2 + 2 + 4 + code.size() + 2 + 2);
    methods.byte2(stack);
    methods.byte2(locals);
    methods.byte4(code.size());
    methods.bytes(code.toByteArray());
    methods.byte2(0);
    methods.byte2(0);
    methodCount++;
  }

  byte[] toByteArray() {
    CodeWriter out = new CodeWriter();
    out.byte4(MAGIC);
    out.byte2(0);
    out.byte2(VERSION);
    out.byte2(constantCount);
    out.bytes(constants.toByteArray());
    out.byte2(Modifier.PUBLIC | Modifier.FINAL | ACC_SUPER | ACC_SYNTHETIC);
    out.byte2(self);
    out.byte2(parent);
    out.byte2(type == 0 ? 0 : 1);
    if (type != 0) {
      out.byte2(type);
    }
    out.byte2(fieldCount);
    out.bytes(fields.toByteArray());
    out.byte2(methodCount);
    out.bytes(methods.toByteArray());
    out.byte2(0);
    return out.toByteArray();
  }
}
