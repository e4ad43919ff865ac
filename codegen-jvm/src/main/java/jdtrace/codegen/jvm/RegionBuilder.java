package jdtrace.codegen.jvm;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Lays out areas of D's memory so that no access reaches from one into the next. */
final class RegionBuilder {
  /** Unmapped bytes after each area. */
  private static final int GAP = 64;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();

  /** Adds an area with this content. */
  int add(byte[] content) {
    int start = bytes.size();
    starts.add(start);
    lengths.add(content.length);
    bytes.writeBytes(content);
    int end = start + content.length + GAP + 7 & -8;
    bytes.writeBytes(new byte[end - bytes.size()]);
    return start;
  }

  /** Adds an area of zeros. */
  int add(int size) {
    return add(new byte[size]);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  int size() {
    return bytes.size();
  }

  List<Integer> starts() {
    return starts;
  }

  List<Integer> lengths() {
    return lengths;
  }
}
