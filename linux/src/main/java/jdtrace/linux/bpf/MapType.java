package jdtrace.linux.bpf;

/**
 * Kinds of BPF map that jdtrace uses. Source: {@code enum bpf_map_type}, {@code
 * include/uapi/linux/bpf.h}.
 */
public enum MapType {
  HASH(1),
  ARRAY(2),
  PROG_ARRAY(3),
  PERCPU_HASH(5),
  PERCPU_ARRAY(6),
  STACK_TRACE(7),
  LRU_HASH(9),
  LRU_PERCPU_HASH(10),
  LPM_TRIE(11),
  ARRAY_OF_MAPS(12),
  HASH_OF_MAPS(13),
  QUEUE(22),
  STACK(23),
  RINGBUF(27),
  TASK_STORAGE(29),
  BLOOM_FILTER(30),
  USER_RINGBUF(31),
  CGRP_STORAGE(32),
  ARENA(33);

  private final int number;

  MapType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Whether a value seen from user space is one slot per possible CPU, each rounded up to 8. */
  public boolean perCpu() {
    return this == PERCPU_HASH || this == PERCPU_ARRAY || this == LRU_PERCPU_HASH;
  }
}
