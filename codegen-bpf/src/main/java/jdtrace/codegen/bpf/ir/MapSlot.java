package jdtrace.codegen.bpf.ir;

/** A map that code refers to; it is created, and its descriptor known, after the code is made. */
public final class MapSlot {
  private final String name;
  private int fd = -1;

  public MapSlot(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public void bind(int descriptor) {
    fd = descriptor;
  }

  int fd() {
    if (fd < 0) {
      throw new IllegalStateException("map " + name + " is not bound");
    }
    return fd;
  }

  @Override
  public String toString() {
    return name;
  }
}
