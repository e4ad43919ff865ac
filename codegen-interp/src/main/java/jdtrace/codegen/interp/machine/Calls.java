package jdtrace.codegen.interp.machine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import jdtrace.base.Fault;
import jdtrace.codegen.interp.memory.AddressSpace;
import jdtrace.codegen.interp.memory.MachineFault;
import jdtrace.codegen.interp.memory.Scratch;
import jdtrace.codegen.interp.subroutine.Json;
import jdtrace.codegen.interp.subroutine.NetworkAddresses;
import jdtrace.codegen.interp.subroutine.Numbers;
import jdtrace.codegen.interp.subroutine.Paths;
import jdtrace.codegen.interp.subroutine.Strings;
import jdtrace.dif.Subroutine;

/**
 * {@code call}: fetches arguments, checks addresses, puts results into scratch (spec actions.md
 * sections 4 and 5). A string result takes strsize bytes of scratch however short it is, and is cut
 * so that its NUL fits; strjoin takes what it uses.
 */
final class Calls {
  /** They look into the running kernel itself; engines refuse them before they get here. */
  static final Set<Subroutine> KERNEL_ONLY =
      EnumSet.of(
          Subroutine.MUTEX_OWNED,
          Subroutine.MUTEX_OWNER,
          Subroutine.MUTEX_TYPE_ADAPTIVE,
          Subroutine.MUTEX_TYPE_SPIN,
          Subroutine.RW_READ_HELD,
          Subroutine.RW_WRITE_HELD,
          Subroutine.RW_ISWRITER,
          Subroutine.MSGDSIZE,
          Subroutine.MSGSIZE,
          Subroutine.DDI_PATHNAME,
          Subroutine.GETF,
          Subroutine.D_PATH);

  private static final int LLTOSTR_BYTES = 65;
  private static final int MINOR_BITS = 20;

  /** The most that memstr is ever asked for. */
  private static final int MEMSTR_MAX = 4096;

  private final Machine machine;
  private final Firing firing;
  private final TupleStack arguments;
  private final AddressSpace space;
  private final int stringBytes;

  Calls(Machine machine, Firing firing, TupleStack arguments) {
    this.machine = machine;
    this.firing = firing;
    this.arguments = arguments;
    this.space = firing.space();
    this.stringBytes = machine.stringBytes();
  }

  /** The result, or 0 when the subroutine has none. */
  long call(Subroutine subroutine) {
    return switch (subroutine) {
      case RAND -> machine.random();
      case SPECULATION -> machine.speculations().next();
      case PROGENYOF -> firing.context().progenyOf(argument(0)) ? 1 : 0;

      case ALLOCA -> scratch().allocate(argument(0));
      case BCOPY -> bcopy(argument(0), argument(1), argument(2));
      case COPYIN -> copyin(argument(0), argument(1));
      case COPYINSTR -> copyinstr();
      case COPYINTO -> copyinto(argument(0), argument(1), argument(2));
      case COPYOUT -> copyout(argument(0), argument(1), argument(2));
      case COPYOUTSTR -> copyoutstr(argument(0), argument(1), argument(2));

      case MEMSTR -> memstr(argument(0), (byte) argument(1), argument(2));

      case STRLEN -> text(0).length;
      case STRCHR -> string(Strings.strchr(text(0), (byte) argument(1)));
      case STRRCHR -> string(Strings.strrchr(text(0), (byte) argument(1)));
      case STRSTR -> string(Strings.strstr(text(0), text(1)));
      case INDEX -> Strings.index(text(0), text(1), argument(2));
      case RINDEX -> Strings.rindex(text(0), text(1), argument(2, Long.MAX_VALUE));
      case SUBSTR -> string(Strings.substr(text(0), argument(1), argument(2, stringBytes)));
      case STRTOK -> strtok();
      case STRJOIN -> strjoin();
      case TOUPPER -> string(Strings.toUpper(text(0)));
      case TOLOWER -> string(Strings.toLower(text(0)));
      case BASENAME -> string(Paths.basename(text(0)));
      case DIRNAME -> string(Paths.dirname(text(0)));
      case CLEANPATH -> string(Paths.cleanpath(text(0), stringBytes));
      case CLEANPATH_ORACLE ->
          string(Paths.withoutLastSlash(Paths.cleanpath(text(0), stringBytes)));
      case JSON -> string(Json.select(text(0), text(1)));
      case LLTOSTR -> lltostr();
      case STRTOLL -> {
        int base = base();
        yield Numbers.parse(text(0), base);
      }

      case HTONS, NTOHS -> Short.reverseBytes((short) argument(0)) & 0xffffL;
      case HTONL, NTOHL -> Integer.reverseBytes((int) argument(0)) & 0xffff_ffffL;
      case HTONLL, NTOHLL -> Long.reverseBytes(argument(0));
      case INET_NTOA ->
          string(NetworkAddresses.ipv4(bytes(argument(0), NetworkAddresses.IPV4_BYTES)));
      case INET_NTOA6 ->
          string(NetworkAddresses.ipv6Short(bytes(argument(0), NetworkAddresses.IPV6_BYTES)));
      case INET_NTOP -> inetNtop();
      case LINK_NTOP -> linkNtop();

      case GETMAJOR -> argument(0) >>> MINOR_BITS & 0xfff;
      case GETMINOR -> argument(0) & (1 << MINOR_BITS) - 1;

      default -> throw new MachineFault(Fault.ILLOP); // KERNEL_ONLY
    };
  }

  private long argument(int index) {
    return arguments.argument(index);
  }

  private long argument(int index, long otherwise) {
    return index < arguments.depth() ? arguments.argument(index) : otherwise;
  }

  /** The second argument of lltostr and strtoll. */
  private int base() {
    long base = argument(1, 10);
    if (!Numbers.isBase(base)) {
      throw new MachineFault(Fault.ILLOP);
    }
    return (int) base;
  }

  private Scratch scratch() {
    return machine.scratch();
  }

  private byte[] text(int index) {
    return space.string(argument(index), stringBytes);
  }

  private byte[] bytes(long address, int size) {
    return space.bytes(address, size);
  }

  /** The address of a string result; 0 for none. */
  private long string(byte[] text) {
    return string(text, stringBytes);
  }

  private long string(byte[] text, int capacity) {
    if (text == null) {
      return 0;
    }
    long address = scratch().allocate(capacity);
    int length = Math.min(text.length, capacity - 1);
    space.store(address, Arrays.copyOf(text, length));
    return address;
  }

  private void requireScratch(long address, long size) {
    if (!scratch().contains(address, size)) {
      throw MachineFault.badAddress(address);
    }
  }

  /** Its scratch is for the longest number; the text is cut to a string's size like any other. */
  private long lltostr() {
    byte[] text = Numbers.format(argument(0), base());
    return string(text, Math.min(LLTOSTR_BYTES, stringBytes));
  }

  private long bcopy(long from, long to, long size) {
    requireScratch(to, size);
    space.store(to, space.bytes(from, size));
    return 0;
  }

  private long copyin(long address, long size) {
    long to = scratch().allocate(size);
    space.store(to, space.userBytes(address, size));
    return to;
  }

  private long copyinto(long address, long size, long to) {
    requireScratch(to, size);
    space.store(to, space.userBytes(address, size));
    return 0;
  }

  /** With a maximum: that many characters, if they fit a string. */
  private long copyinstr() {
    int capacity = stringBytes;
    long max = argument(1, stringBytes);
    if (Long.compareUnsigned(max, stringBytes) < 0) {
      capacity = (int) max + 1;
    }
    long to = scratch().allocate(capacity);
    space.store(to, space.userString(argument(0), capacity - 1));
    return to;
  }

  private long copyout(long from, long address, long size) {
    space.storeUser(address, space.bytes(from, size));
    return 0;
  }

  private long copyoutstr(long from, long address, long size) {
    int limit = Long.compareUnsigned(size, stringBytes) < 0 ? (int) size : stringBytes;
    byte[] text = space.string(from, limit);
    int length = Math.min(text.length + 1, limit);
    space.storeUser(address, Arrays.copyOf(text, length));
    return 0;
  }

  /** A string of size - 1 bytes, as far as one holds them, with another byte for each NUL. */
  private long memstr(long address, byte separator, long size) {
    if (Long.compareUnsigned(size, MEMSTR_MAX) > 0) {
      throw new MachineFault(Fault.ILLOP);
    }
    if (size == 0) {
      return 0;
    }
    int capacity = (int) Math.min(size, stringBytes);
    long to = scratch().allocate(capacity);
    byte[] text = space.bytes(address, capacity - 1);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == 0 ? separator : text[i];
    }
    space.store(to, Arrays.copyOf(text, capacity));
    return to;
  }

  private long strtok() {
    byte[] delimiters = text(1);
    return string(
        argument(0) == 0
            ? firing.tokenizer().next(delimiters)
            : firing.tokenizer().start(text(0), delimiters));
  }

  private long strjoin() {
    byte[] joined = Strings.join(text(0), text(1));
    return string(joined, Math.min(joined.length + 1, stringBytes));
  }

  private long inetNtop() {
    long family = argument(0);
    if (family == NetworkAddresses.AF_INET) {
      return string(NetworkAddresses.ipv4(bytes(argument(1), NetworkAddresses.IPV4_BYTES)));
    }
    if (family == NetworkAddresses.AF_INET6) {
      return string(NetworkAddresses.ipv6(bytes(argument(1), NetworkAddresses.IPV6_BYTES)));
    }
    throw new MachineFault(Fault.ILLOP);
  }

  private long linkNtop() {
    int size = NetworkAddresses.linkBytes(argument(0));
    if (size == 0) {
      throw new MachineFault(Fault.ILLOP);
    }
    return string(NetworkAddresses.link(bytes(argument(1), size)));
  }
}
