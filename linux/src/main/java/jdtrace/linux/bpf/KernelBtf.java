package jdtrace.linux.bpf;

import java.nio.ByteBuffer;
import jdtrace.linux.ffm.Errno;
import jdtrace.linux.ffm.Fd;
import jdtrace.linux.ffm.NativeMemory;
import jdtrace.linux.ffm.Scratch;
import jdtrace.linux.ffm.SysException;

/**
 * The BTF that the kernel has of its modules, as descriptors: what a program for a module's function
 * names beside the function's id. Source: {@code struct bpf_btf_info}.
 */
public final class KernelBtf {
  private static final int INFO_SIZE = 32;
  private static final int NAME_MAX = 64; // MODULE_NAME_LEN and more

  private KernelBtf() {}

  /**
   * Opens a module's.
   *
   * @return null when no loaded module of that name has BTF
   * @throws SysException when ids may not be listed (CAP_SYS_ADMIN)
   */
  public static Fd ofModule(String module) {
    for (int id : Bpf.ids("bpf(BPF_BTF_GET_NEXT_ID)", Bpf.BTF_GET_NEXT_ID)) {
      Scratch attr = Bpf.attr();
      attr.bytes().putInt(Bpf.ATTR, id);
      long fd = Bpf.call(Bpf.BTF_GET_FD_BY_ID, attr);
      if (fd == -Errno.ENOENT) {
        continue; // gone since it was listed
      }
      Fd btf = Fd.of("bpf(BPF_BTF_GET_FD_BY_ID)", fd);
      if (isOf(btf, module)) {
        return btf;
      }
      btf.close();
    }
    return null;
  }

  private static boolean isOf(Fd btf, String module) {
    NativeMemory name = NativeMemory.allocate(NAME_MAX);
    NativeMemory info = NativeMemory.allocate(INFO_SIZE);
    ByteBuffer b = info.bytes();
    b.putLong(16, name.address());
    b.putInt(24, NAME_MAX); // name_len
    Bpf.info(btf, info.address(), INFO_SIZE);
    return b.getInt(28) != 0 && BpfProgram.text(name).equals(module); // kernel_btf
  }
}
