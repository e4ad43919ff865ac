package jdtrace.testkit.live;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A program that loads from address 0x1234, where there is nothing. */
final class Faulting {
  private Faulting() {}

  public static void main(String[] args) {
    MemorySegment.ofAddress(0x1230).reinterpret(64).get(ValueLayout.JAVA_BYTE, 4);
  }
}
