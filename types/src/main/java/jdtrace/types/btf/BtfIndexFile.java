package jdtrace.types.btf;

/** An index kept on disk between runs. */
final class BtfIndexFile {
  BtfIndex load(Btf btf) {
    return null;
  }

  void store(Btf btf, BtfIndex index) {}
}
