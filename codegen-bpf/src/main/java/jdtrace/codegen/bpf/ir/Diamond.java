package jdtrace.codegen.bpf.ir;

/** A branch to two blocks (or one) that do nothing and then meet. */
record Diamond(Block top, boolean firstOnTrue) {
  static Diamond at(Block first, Block second) {
    Block a = top(first);
    Block b = top(second);
    if (a != null && (a == second || a == b) && a.end == Block.End.BRANCH && !a.guard) {
      return new Diamond(a, a.target == first);
    }
    if (b != null && b == first && b.end == Block.End.BRANCH && !b.guard) {
      return new Diamond(b, b.otherwise == second);
    }
    return null;
  }

  /** The block from which one gets here through an empty block, or null. */
  private static Block top(Block block) {
    return block.isEmpty() && block.predecessors.size() == 1 && block.end == Block.End.JUMP
        ? block.predecessors.get(0)
        : null;
  }
}
