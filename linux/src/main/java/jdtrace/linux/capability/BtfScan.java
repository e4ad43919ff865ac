package jdtrace.linux.capability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import jdtrace.linux.kernel.KernelFile;

/**
 * Finds a kernel BTF type by kind and name: one pass over the types, for the doctor's few questions.
 * The real reader is the module {@code types}, which this module may not import.
 */
final class BtfScan {
  static final String PATH = "/sys/kernel/btf/vmlinux";
  static final int TYPEDEF = 8;
  static final int FUNC = 12;

  private static final int EXPECTED_SIZE = 8 << 20;

  private final ByteBuffer blob;
  private final int types;
  private final int typesEnd;
  private final int strings;
  private final int stringsEnd;

  private BtfScan(ByteBuffer blob) {
    this.blob = blob;
    int header = blob.getInt(4);
    types = header + blob.getInt(8);
    typesEnd = types + blob.getInt(12);
    strings = header + blob.getInt(16);
    stringsEnd = strings + blob.getInt(20);
  }

  /** Reads the kernel's; null when there is none. */
  static BtfScan kernel() {
    try {
      byte[] bytes = KernelFile.bytes(PATH, EXPECTED_SIZE);
      return new BtfScan(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
    } catch (IOException e) {
      return null;
    }
  }

  /** The id of the first type of that kind and name; 0 when there is none. */
  int find(int kind, String name) {
    int wanted = string(name);
    if (wanted < 0) {
      return 0;
    }
    int id = 0;
    for (int at = types; at < typesEnd; at += 12 + extra(blob.getInt(at + 4))) {
      id++;
      if (blob.getInt(at) == wanted && (blob.getInt(at + 4) >>> 24 & 0x1f) == kind) {
        return id;
      }
    }
    return 0;
  }

  /** Offset of a string in the string section, or -1. */
  private int string(String name) {
    byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
    for (int at = strings; at < stringsEnd; ) {
      int i = 0;
      while (i < wanted.length && blob.get(at + i) == wanted[i]) {
        i++;
      }
      if (i == wanted.length && blob.get(at + i) == 0) {
        return at - strings;
      }
      at += i;
      while (blob.get(at) != 0) {
        at++;
      }
      at++;
    }
    return -1;
  }

  /** Bytes that follow a type's 12: {@code include/uapi/linux/btf.h}. */
  private static int extra(int info) {
    int members = info & 0xffff;
    return switch (info >>> 24 & 0x1f) {
      case 1, 14, 17 -> 4; // INT, VAR, DECL_TAG
      case 3 -> 12; // ARRAY
      case 4, 5, 15, 19 -> 12 * members; // STRUCT, UNION, DATASEC, ENUM64
      case 6, 13 -> 8 * members; // ENUM, FUNC_PROTO
      default -> 0;
    };
  }
}
