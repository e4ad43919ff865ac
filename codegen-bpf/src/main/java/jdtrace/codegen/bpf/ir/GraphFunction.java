package jdtrace.codegen.bpf.ir;

import java.util.ArrayList;
import jdtrace.codegen.bpf.asm.Assembler;

/** A function made from a {@link Graph}. */
public final class GraphFunction extends Function {
  /** The kernel's limit for the frames of a call chain, on kernels without private stacks. */
  private static final int FRAME_MAX = 512;

  private final Graph graph;
  private final int[] parameterBytes;
  private int frameBytes;

  public GraphFunction(String name, Graph graph) {
    this(name, graph, null);
  }

  /** {@code parameterBytes} as {@link #parameterBytes()} says, or null. */
  public GraphFunction(String name, Graph graph, int[] parameterBytes) {
    super(name);
    this.graph = graph;
    this.parameterBytes = parameterBytes;
  }

  @Override
  public int[] parameterBytes() {
    return parameterBytes;
  }

  @Override
  public void emit(Assembler assembler) {
    ArrayList<Block> row = FlowOrder.of(graph);
    int frame = 0;
    for (FrameSlot slot : graph.frameSlots) {
      if (isUsed(row, slot)) {
        frame += slot.bytes;
        slot.offset = -frame;
      }
    }
    frame = new RegisterAllocator(new Liveness(graph.blocks, row)).allocate(frame);
    if (frame > FRAME_MAX) {
      throw new FrameOverflowException(name(), frame);
    }
    frameBytes = frame;
    assembler.place(label());
    new Emitter(assembler, row).emit();
  }

  /** Bytes of stack it takes; known after {@link #emit}. */
  public int frameBytes() {
    return frameBytes;
  }

  private static boolean isUsed(ArrayList<Block> row, FrameSlot slot) {
    for (Block block : row) {
      for (Value value : block.body) {
        for (Value input : value.inputs) {
          if (input.detail == slot) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
