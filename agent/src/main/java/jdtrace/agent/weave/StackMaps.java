package jdtrace.agent.weave;

/** Moves a StackMapTable (JVMS 4.7.4). */
final class StackMaps {
  private static final int UNINITIALIZED = 8;
  private static final int OBJECT = 7;

  private final Input in;
  private final Insertions insertions;
  private final Output out = new Output(256);
  private int at;
  private int end;
  private int oldPlace = -1;
  private int newPlace = -1;

  StackMaps(Input in, Insertions insertions) {
    this.in = in;
    this.insertions = insertions;
  }

  /**
   * The frames at {@code start}, if there are any, moved, and one more at {@code handler} that has
   * {@code throwable}, a class constant, on the stack; 0 for no such frame.
   *
   * @param object class constant of the only local variable that the handler knows; 0 for none
   * @param start behind the attribute's length; -1 when the method has no frames
   */
  Output moved(int start, int length, int handler, int throwable, int object) {
    int count = 0;
    if (start >= 0) {
      at = start;
      end = start + length;
      count = in.u2(at);
      at += 2;
    }
    out.u2(count + (throwable != 0 ? 1 : 0));
    for (int i = 0; i < count; i++) {
      frame();
    }
    if (at != end) {
      throw new RefusedException("malformed stack map");
    }
    if (throwable != 0) {
      if (count == 0xffff) {
        throw new RefusedException("it has too many stack map frames");
      }
      out.u1(255).u2(handler - newPlace - 1);
      if (object == 0) {
        out.u2(0);
      } else {
        out.u2(1).u1(OBJECT).u2(object);
      }
      out.u2(1).u1(OBJECT).u2(throwable);
    }
    return out;
  }

  private void frame() {
    int type = in.u1(at);
    if (type < 64) {
      at++;
      int delta = advance(type);
      if (delta < 64) {
        out.u1(delta);
      } else {
        out.u1(251).u2(delta);
      }
    } else if (type < 128) {
      at++;
      int delta = advance(type - 64);
      if (delta < 64) {
        out.u1(64 + delta);
      } else {
        out.u1(247).u2(delta);
      }
      types(1);
    } else if (type < 247) {
      throw new RefusedException("unknown kind of stack map frame: " + type);
    } else {
      out.u1(type).u2(advance(in.u2(at + 1)));
      at += 3;
      if (type == 247) {
        types(1);
      } else if (type > 251 && type < 255) {
        types(type - 251);
      } else if (type == 255) {
        counted();
        counted();
      }
    }
  }

  private void counted() {
    int count = in.u2(at);
    at += 2;
    out.u2(count);
    types(count);
  }

  private void types(int count) {
    for (int i = 0; i < count; i++) {
      int tag = in.u1(at);
      if (tag > UNINITIALIZED) {
        throw new RefusedException("unknown type in a stack map: " + tag);
      }
      out.u1(tag);
      if (tag == OBJECT) {
        out.u2(in.u2(at + 1));
        at += 3;
      } else if (tag == UNINITIALIZED) {
        out.u2(insertions.moved(in.u2(at + 1)));
        at += 3;
      } else {
        at++;
      }
    }
  }

  /** Old offset_delta to new one. */
  private int advance(int delta) {
    oldPlace += delta + 1;
    int place = insertions.target(oldPlace);
    int result = place - newPlace - 1;
    newPlace = place;
    return result;
  }
}
