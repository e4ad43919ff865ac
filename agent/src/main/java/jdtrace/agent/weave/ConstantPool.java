package jdtrace.agent.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class file's constants, and those that a patch adds behind them. */
final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int METHODREF = 10;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int INVOKE_DYNAMIC = 18;
  private static final int REF_INVOKE_STATIC = 6;
  private static final int MAX_COUNT = 0xffff;

  private final Input in;
  private final int[] offsets;
  private final int start;
  private final int end;
  private final Output added = new Output(256);
  private final Map<String, Integer> known = new HashMap<>();
  private int count;

  /** Reads the constants whose count is at {@code at}. */
  ConstantPool(Input in, int at) {
    this.in = in;
    count = in.u2(at);
    if (count == 0) {
      throw new RefusedException("malformed class file: no constants");
    }
    start = at + 2;
    offsets = new int[count];
    int place = start;
    for (int i = 1; i < count; i++) {
      offsets[i] = place;
      int tag = in.u1(place);
      place += size(tag, place);
      if (tag == 5 || tag == 6) {
        i++; // long and double take two numbers
      }
    }
    in.need(start, place - start);
    end = place;
  }

  private int size(int tag, int place) {
    switch (tag) {
      case UTF8:
        return 3 + in.u2(place + 1);
      case 3:
      case 4:
      case 9:
      case METHODREF:
      case 11:
      case NAME_AND_TYPE:
      case 17:
      case INVOKE_DYNAMIC:
        return 5;
      case 5:
      case 6:
        return 9;
      case CLASS:
      case STRING:
      case 16:
      case 19:
      case 20:
        return 3;
      case METHOD_HANDLE:
        return 4;
      default:
        throw new RefusedException("unknown kind of constant: " + tag);
    }
  }

  /** Where the constants end. */
  int end() {
    return end;
  }

  private int offset(int index, int tag) {
    if (index <= 0 || index >= offsets.length || offsets[index] == 0) {
      throw new RefusedException("malformed class file: no constant " + index);
    }
    if (in.u1(offsets[index]) != tag) {
      throw new RefusedException("malformed class file: constant " + index + " is of another kind");
    }
    return offsets[index];
  }

  /** Text of a Utf8 constant, in the JVM's own encoding of it. */
  String utf8(int index) {
    int at = offset(index, UTF8);
    int length = in.u2(at + 1);
    in.need(at + 3, length);
    return ModifiedUtf8.decode(in.bytes(), at + 3, length);
  }

  /** Internal name of a class constant. */
  String className(int index) {
    return utf8(in.u2(offset(index, CLASS) + 1));
  }

  /** Name of the method that a Methodref or InterfaceMethodref names. */
  String methodName(int index) {
    return utf8(in.u2(offset(in.u2(method(index) + 3), NAME_AND_TYPE) + 1));
  }

  /** Internal name of the class of a Methodref or InterfaceMethodref; a descriptor for an array. */
  String methodClass(int index) {
    return className(in.u2(method(index) + 1));
  }

  /** Place of a Methodref or InterfaceMethodref. */
  private int method(int index) {
    if (index <= 0 || index >= offsets.length || offsets[index] == 0) {
      throw new RefusedException("malformed class file: no constant " + index);
    }
    int tag = in.u1(offsets[index]);
    if (tag != METHODREF && tag != 11) {
      throw new RefusedException("malformed class file: constant " + index + " is no method");
    }
    return offsets[index];
  }

  // ---- additions

  private int next(int slots) {
    int index = count;
    if (count + slots > MAX_COUNT) {
      throw new RefusedException("its constant pool is full");
    }
    count += slots;
    return index;
  }

  int addUtf8(String text) {
    Integer index = known.get(text);
    if (index == null) {
      byte[] encoded = ModifiedUtf8.encode(text);
      if (encoded.length > 0xffff) {
        throw new RefusedException("a constant is too long");
      }
      index = next(1);
      added.u1(UTF8).u2(encoded.length).copy(encoded, 0, encoded.length);
      known.put(text, index);
    }
    return index;
  }

  private int pair(int tag, int first, int second) {
    String key = "\0" + tag + ' ' + first + ' ' + second;
    Integer index = known.get(key);
    if (index == null) {
      index = next(1);
      added.u1(tag).u2(first).u2(second);
      known.put(key, index);
    }
    return index;
  }

  int addClass(String name) {
    return addText(CLASS, name);
  }

  int addInteger(int value) {
    String key = "\0int " + value;
    Integer index = known.get(key);
    if (index == null) {
      index = next(1);
      added.u1(INTEGER).s4(value);
      known.put(key, index);
    }
    return index;
  }

  int addString(String text) {
    return addText(STRING, text);
  }

  private int addText(int tag, String name) {
    int text = addUtf8(name);
    String key = "\0" + tag + ' ' + text;
    Integer index = known.get(key);
    if (index == null) {
      index = next(1);
      added.u1(tag).u2(text);
      known.put(key, index);
    }
    return index;
  }

  int addStaticMethod(String owner, String name, String descriptor) {
    int type = addClass(owner);
    return pair(METHODREF, type, pair(NAME_AND_TYPE, addUtf8(name), addUtf8(descriptor)));
  }

  int addInvokeDynamic(int bootstrap, String name, String descriptor) {
    return pair(INVOKE_DYNAMIC, bootstrap, pair(NAME_AND_TYPE, addUtf8(name), addUtf8(descriptor)));
  }

  /** A handle of a static method that a class (no interface) declares. */
  int addStaticHandle(String owner, String name, String descriptor) {
    int method = addStaticMethod(owner, name, descriptor);
    int index = next(1);
    added.u1(METHOD_HANDLE).u1(REF_INVOKE_STATIC).u2(method);
    return index;
  }

  /** Writes count and constants with the texts replaced, without additions. */
  void writeRenamed(Output out, RenameConstants names) {
    out.u2(offsets.length);
    for (int i = 1; i < offsets.length; i++) {
      int at = offsets[i];
      if (at != 0) {
        int tag = in.u1(at);
        if (tag == UTF8) {
          byte[] text = ModifiedUtf8.encode(names.renamed(utf8(i)));
          if (text.length > 0xffff) {
            throw new RefusedException("a constant is too long");
          }
          out.u1(UTF8).u2(text.length).copy(text, 0, text.length);
        } else {
          out.copy(in, at, size(tag, at));
        }
      }
    }
  }

  /** Internal names of all classes that are constants; arrays as their descriptors. */
  List<String> classNames() {
    List<String> names = new ArrayList<String>();
    for (int i = 1; i < offsets.length; i++) {
      if (offsets[i] != 0 && in.u1(offsets[i]) == CLASS) {
        names.add(className(i));
      }
    }
    return names;
  }

  /** Writes count and constants, old ones first. */
  void write(Output out) {
    out.u2(count).copy(in, start, end - start).append(added);
  }
}
