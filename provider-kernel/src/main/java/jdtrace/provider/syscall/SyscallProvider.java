package jdtrace.provider.syscall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdtrace.base.Attributes;
import jdtrace.base.Glob;
import jdtrace.base.ProbeDescription;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.codegen.bpf.site.ProbeSelector;
import jdtrace.codegen.bpf.site.ValueSource;
import jdtrace.linux.bpf.BpfLink;
import jdtrace.linux.capability.Ability;
import jdtrace.linux.capability.Capabilities;
import jdtrace.linux.kernel.SyscallSignature;
import jdtrace.linux.kernel.SyscallTable;
import jdtrace.provider.MissingAbilityException;
import jdtrace.provider.ProbeSignature;
import jdtrace.provider.Provider;
import jdtrace.provider.ProviderAttributes;
import jdtrace.runtime.Match;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.types.Type;
import jdtrace.types.Types;
import jdtrace.types.btf.BtfKind;
import jdtrace.types.btf.KernelTypes;

/**
 * Entry and return of system calls. A call's probes have ids that follow from its number, so they
 * are the same on every kernel. Calls of 32-bit programs have numbers of their own, which these
 * tracepoints do not tell apart; only x86-64's are named.
 */
public final class SyscallProvider implements Provider {
  private static final String NAME = "syscall";
  private static final String MODULE = "vmlinux";
  private static final String ENTRY = "entry";
  private static final String RETURN = "return";

  /** Entry of call 0; a call's return follows its entry. */
  private static final int FIRST_ID = 100;

  private static final int END_ID = 10_000;

  // struct pt_regs of x86-64 (arch/x86/include/asm/ptrace.h).
  private static final int[] ARGUMENT_REGISTERS = {112, 104, 96, 56, 72, 64};
  private static final int ORIG_AX = 120;

  private static final ProviderAttributes ATTRIBUTES =
      new ProviderAttributes(
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_UNKNOWN,
          Attributes.PRIVATE_ISA,
          Attributes.EVOLVING_COMMON,
          Attributes.PRIVATE_ISA);

  /** arg0 and arg1 are both the result. */
  private static final ProbeSignature RESULT = new ProbeSignature(List.of(Types.LONG, Types.LONG));

  private final Supplier<KernelTypes> types;
  private final SyscallTable table = SyscallTable.get();

  public SyscallProvider(Supplier<KernelTypes> types) {
    this.types = types;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void match(ProbeDescription description, Consumer<Probe> sink) {
    boolean entry = Glob.matches(description.name(), ENTRY);
    boolean exit = Glob.matches(description.name(), RETURN);
    if (!entry && !exit || !Glob.matches(description.module(), MODULE)) {
      return;
    }
    for (int number = 0; number < table.limit(); number++) {
      String name = table.name(number);
      if (name != null && Glob.matches(description.function(), name) && table.present(number)) {
        if (entry) {
          sink.accept(probe(number, name, false));
        }
        if (exit) {
          sink.accept(probe(number, name, true));
        }
      }
    }
  }

  private static Probe probe(int number, String function, boolean exit) {
    return new Probe(
        FIRST_ID + 2 * number + (exit ? 1 : 0), NAME, MODULE, function, exit ? RETURN : ENTRY);
  }

  private static int numberOf(Probe probe) {
    return (probe.id() - FIRST_ID) / 2;
  }

  private static boolean isReturn(Probe probe) {
    return (probe.id() - FIRST_ID) % 2 == 1;
  }

  @Override
  public ProbeSignature signature(Probe probe) {
    return isReturn(probe) ? RESULT : arguments(numberOf(probe));
  }

  private ProbeSignature arguments(int number) {
    SyscallSignature signature = table.signature(number);
    if (signature == null) {
      return ProbeSignature.NONE;
    }
    List<Type> arguments = new ArrayList<>();
    for (SyscallSignature.Parameter parameter : signature.parameters()) {
      arguments.add(CTypeText.parse(parameter.type(), types.get()));
    }
    return new ProbeSignature(List.copyOf(arguments));
  }

  @Override
  public ProviderAttributes attributes() {
    return ATTRIBUTES;
  }

  @Override
  public Probe probe(int id) {
    if (id < FIRST_ID || id >= END_ID) {
      return null;
    }
    int number = (id - FIRST_ID) / 2;
    String name = table.name(number);
    return name == null || !table.present(number)
        ? null
        : probe(number, name, (id - FIRST_ID) % 2 == 1);
  }

  @Override
  public List<Site> sites(List<Match> matches) {
    require(Ability.PRIVILEGE);
    require(Ability.BPF);
    Probe[] entries = new Probe[table.limit()];
    Probe[] returns = new Probe[table.limit()];
    boolean anyEntry = false;
    boolean anyReturn = false;
    for (Match match : matches) {
      for (Probe probe : match.probes()) {
        if (probe.provider().equals(NAME)) {
          if (isReturn(probe)) {
            returns[numberOf(probe)] = probe;
            anyReturn = true;
          } else {
            entries[numberOf(probe)] = probe;
            anyEntry = true;
          }
        }
      }
    }
    List<Site> sites = new ArrayList<>();
    if (anyEntry) {
      sites.add(entrySite(entries));
    }
    if (anyReturn) {
      sites.add(returnSite(returns));
    }
    return sites;
  }

  private static void require(Ability ability) {
    String reason = Capabilities.get().reason(ability);
    if (!reason.isEmpty()) {
      throw new MissingAbilityException("syscall probes need " + ability.title() + ": " + reason);
    }
  }

  /** sys_enter(struct pt_regs *regs, long id). */
  private BpfSite entrySite(Probe[] probes) {
    int btfId = tracepoint("sys_enter");
    List<ValueSource> arguments = new ArrayList<>();
    for (int register : ARGUMENT_REGISTERS) {
      arguments.add(new ValueSource.PointedField(0, register, 8, btfId != 0));
    }
    ProbeSelector selector =
        new ProbeSelector.Table(new ValueSource.ContextWord(8), Arrays.asList(probes));
    return btfId != 0
        ? BpfSite.typedTracepoint(
            "sys_enter", btfId, selector, arguments, p -> BpfLink.rawTracepoint(p, null, 0))
        : BpfSite.rawTracepoint(
            "sys_enter", selector, arguments, p -> BpfLink.rawTracepoint(p, "sys_enter"));
  }

  /** sys_exit(struct pt_regs *regs, long ret). */
  private BpfSite returnSite(Probe[] probes) {
    int btfId = tracepoint("sys_exit");
    ValueSource result = new ValueSource.ContextWord(8);
    List<ValueSource> arguments = List.of(result, result);
    ProbeSelector selector =
        new ProbeSelector.Table(
            new ValueSource.PointedField(0, ORIG_AX, 8, btfId != 0), Arrays.asList(probes));
    BpfSite site =
        btfId != 0
            ? BpfSite.typedTracepoint(
                "sys_exit", btfId, selector, arguments, p -> BpfLink.rawTracepoint(p, null, 0))
            : BpfSite.rawTracepoint(
                "sys_exit", selector, arguments, p -> BpfLink.rawTracepoint(p, "sys_exit"));
    return site.withErrno(result);
  }

  /** BTF id of the typedef that names a tracepoint's arguments; 0 without BTF. */
  private int tracepoint(String name) {
    return types.get().typeId(null, BtfKind.TYPEDEF, "btf_trace_".concat(name));
  }
}
