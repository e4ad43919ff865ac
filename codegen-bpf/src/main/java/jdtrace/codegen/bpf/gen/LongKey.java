package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.List;
import jdtrace.codegen.bpf.asm.Alu;
import jdtrace.codegen.bpf.asm.Condition;
import jdtrace.codegen.bpf.ir.Block;
import jdtrace.codegen.bpf.ir.Graph;
import jdtrace.codegen.bpf.ir.Value;
import jdtrace.codegen.bpf.layout.AggregationLayout.KeyLayout;
import jdtrace.runtime.record.FieldEncoding;
import jdtrace.runtime.record.RecordLayout;

/**
 * An aggregation's key that is too long for registers, in pieces: long strings, of which only what is
 * used is looked at, and what lies between them, word by word.
 *
 * <p>A string in a key has zeros behind its NUL up to the next multiple of {@link KeyFunctions#STEP}; what
 * follows is not looked at in the key, and zero in an entry.
 */
final class LongKey {
  /** Pieces that are longer are dealt with by {@link KeyFunctions}. */
  private static final int INLINE_BYTES_MAX = 64;

  private final Graph graph;
  private final KeyFunctions functions;
  private final List<Piece> pieces;

  private record Piece(int offset, int bytes, boolean text) {}

  LongKey(Graph graph, KeyFunctions functions, KeyLayout layout) {
    this.graph = graph;
    this.functions = functions;
    this.pieces = pieces(layout);
  }

  /** Whether of a field's string only what is used is looked at. */
  static boolean isLongText(RecordLayout.Field field) {
    return field.encoding() instanceof FieldEncoding.Text t
        && t.bytes() > INLINE_BYTES_MAX
        && t.bytes() % 8 == 0;
  }

  private static List<Piece> pieces(KeyLayout layout) {
    List<Piece> pieces = new ArrayList<>();
    int plain = 0;
    for (RecordLayout.Field field : layout.fields()) {
      if (isLongText(field)) {
        if (field.offset() > plain) {
          pieces.add(new Piece(plain, field.offset() - plain, false));
        }
        int bytes = field.encoding().bytes();
        pieces.add(new Piece(field.offset(), bytes, true));
        plain = field.offset() + bytes;
      }
    }
    if (layout.keyBytes() > plain) {
      pieces.add(new Piece(plain, layout.keyBytes() - plain, false));
    }
    return pieces;
  }

  /** Zeroes what is not a long string. */
  void clear(MemoryAccess access, Value key) {
    for (Piece piece : pieces) {
      if (!piece.text()) {
        access.clear(graph.add(key, piece.offset()), piece.bytes());
      }
    }
  }

  /** All of it mixed into {@code start}. */
  Value hash(Value key, Value start) {
    Value hash = start;
    for (Piece piece : pieces) {
      Value at = graph.add(key, piece.offset());
      if (piece.text()) {
        hash = graph.call(functions.textHash(piece.bytes()), at, hash);
      } else if (piece.bytes() > INLINE_BYTES_MAX) {
        hash = graph.call(functions.hash(piece.bytes()), at, hash);
      } else {
        for (int word = 0; word < piece.bytes(); word += 8) {
          hash = KeyFunctions.mix(graph, hash, graph.load(8, at, word));
        }
      }
    }
    return hash;
  }

  /** Goes to {@code same} when what is stored is this key. */
  void compare(Value stored, Value key, Block same, Block other) {
    Value different = graph.constant(0);
    for (Piece piece : pieces) {
      Value a = graph.add(stored, piece.offset());
      Value b = graph.add(key, piece.offset());
      if (piece.text() || piece.bytes() > INLINE_BYTES_MAX) {
        Value differs =
            graph.call(
                piece.text()
                    ? functions.textCompare(piece.bytes())
                    : functions.compare(piece.bytes()),
                a,
                b);
        different = graph.alu(Alu.OR, different, differs);
      } else {
        for (int word = 0; word < piece.bytes(); word += 8) {
          Value differs = graph.alu(Alu.XOR, graph.load(8, a, word), graph.load(8, b, word));
          different = graph.alu(Alu.OR, different, differs);
        }
      }
    }
    graph.branch(Condition.EQ, different, graph.constant(0), same, other);
  }

  /** Copies it to an entry, which is zero. */
  void copy(Value to, Value key) {
    for (Piece piece : pieces) {
      Value a = graph.add(to, piece.offset());
      Value b = graph.add(key, piece.offset());
      if (piece.text()) {
        graph.call(functions.textCopy(piece.bytes()), a, b);
      } else if (piece.bytes() > INLINE_BYTES_MAX) {
        graph.call(functions.copy(piece.bytes()), a, b);
      } else {
        for (int word = 0; word < piece.bytes(); word += 8) {
          graph.store(8, a, word, graph.load(8, b, word));
        }
      }
    }
  }
}
