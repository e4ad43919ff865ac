package jdtrace.codegen.bpf.asm;

/** Kernel functions that programs call. Source: {@code ___BPF_FUNC_MAPPER} in bpf.h. */
public enum BpfHelper {
  MAP_LOOKUP_ELEM(1),
  MAP_UPDATE_ELEM(2),
  MAP_DELETE_ELEM(3),
  KTIME_GET_NS(5),
  GET_PRANDOM_U32(7),
  GET_SMP_PROCESSOR_ID(8),
  /** Goes on in another program; comes back only when that cannot be. */
  TAIL_CALL(12),
  GET_CURRENT_PID_TGID(14),
  GET_CURRENT_UID_GID(15),
  GET_CURRENT_COMM(16),
  GET_STACKID(27),
  GET_CURRENT_TASK(35),
  PROBE_WRITE_USER(36),
  GET_STACK(67),
  SEND_SIGNAL(109),
  PROBE_READ_USER(112),
  PROBE_READ_KERNEL(113),
  PROBE_READ_USER_STR(114),
  PROBE_READ_KERNEL_STR(115),
  JIFFIES64(118),
  GET_TASK_STACK(141),
  GET_CURRENT_TASK_BTF(158),
  TASK_STORAGE_GET(156),
  TASK_STORAGE_DELETE(157),
  FOR_EACH_MAP_ELEM(164),
  GET_FUNC_IP(173),
  GET_ATTACH_COOKIE(174),
  TASK_PT_REGS(175),
  LOOP(181),
  KTIME_GET_TAI_NS(208);

  private static final BpfHelper[] VALUES = values();

  final int number;

  BpfHelper(int number) {
    this.number = number;
  }

  /** The helper of a number, or null. */
  static BpfHelper of(int number) {
    for (BpfHelper helper : VALUES) {
      if (helper.number == number) {
        return helper;
      }
    }
    return null;
  }
}
