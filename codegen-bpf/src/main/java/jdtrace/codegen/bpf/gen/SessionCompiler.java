package jdtrace.codegen.bpf.gen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import jdtrace.codegen.bpf.ir.Function;
import jdtrace.codegen.bpf.ir.LateConstant;
import jdtrace.codegen.bpf.layout.Activity;
import jdtrace.codegen.bpf.layout.ConstantPool;
import jdtrace.codegen.bpf.layout.ControlLayout;
import jdtrace.codegen.bpf.layout.CpuParts;
import jdtrace.codegen.bpf.layout.SpeculationLayout;
import jdtrace.codegen.bpf.layout.VariableLayout;
import jdtrace.codegen.bpf.site.BpfSite;
import jdtrace.dif.DifExpression;
import jdtrace.dif.Enabling.UserVariable;
import jdtrace.runtime.EngineException;
import jdtrace.runtime.Match;
import jdtrace.runtime.Plan;
import jdtrace.runtime.Probe;
import jdtrace.runtime.Site;
import jdtrace.runtime.TracerSite;
import jdtrace.runtime.record.FieldEncoder;
import jdtrace.runtime.record.RecordLayout;
import jdtrace.runtime.record.RecordLayouts;
import jdtrace.runtime.record.StackDepths;
import jdtrace.runtime.shared.RegionLayout;
import jdtrace.types.TypeCatalog;

/** Compiles a session: lays everything out, then makes one program for each site. */
public final class SessionCompiler {
  private final Plan plan;
  private final Compilation compilation;
  private final int locals;

  /**
   * @param joint ordinals of the statements that another engine runs too
   * @param region of the variables that it uses too; null when there are none
   */
  public SessionCompiler(
      Plan plan, TypeCatalog kernelTypes, CpuParts cpus, BitSet joint, RegionLayout region) {
    this.plan = plan;
    Probe error = errorProbe();
    List<Match> errorMatches = error == null ? List.of() : matches(List.of(error));
    ArrayList<RecordLayout> records = new ArrayList<>();
    StackDepths depths = AggregationKeys.depths(plan.options());
    for (Match match : plan.matches()) {
      boolean shared = joint.get(match.statement().ordinal());
      records.add(
          RecordLayouts.of(
              match.statement(), depths, shared ? FieldEncoder.PLAIN : new FieldChooser(false)));
    }
    SessionSizes sizes = new SessionSizes(plan, cpus, records);
    SpeculationLayout speculations = sizes.speculations();
    VariableLayout variables =
        new VariableLayout(ControlLayout.globals(cpus, speculations.count()));
    for (UserVariable variable : plan.enabling().variables()) {
      if (region == null || !region.has(variable.variable().scope(), variable.variable().id())) {
        variables.add(variable);
      } else {
        variables.addElsewhere(variable);
      }
    }
    for (Match match : plan.matches()) {
      for (DifExpression expression : match.statement().expressions()) {
        variables.addStores(expression.object());
      }
    }
    compilation =
        new Compilation(
            plan.options(),
            cpus,
            plan.matches(),
            records,
            sizes.ring(),
            speculations,
            variables,
            new KernelTypes(kernelTypes),
            new ConstantPool(),
            errorMatches,
            error,
            region,
            new LateConstant(),
            new Compilation.Maps());
    compilation.pool().string(new byte[16]); // offset 0: what NULL pointers of ours point to
    locals = Variables.localCount(plan.enabling().variables());
  }

  public Compilation compilation() {
    return compilation;
  }

  private Probe errorProbe() {
    for (Site site : plan.sites()) {
      if (site instanceof TracerSite tracer
          && isError(tracer.probe())
          && !matches(List.of(tracer.probe())).isEmpty()) {
        return tracer.probe();
      }
    }
    return null;
  }

  private static boolean isError(Probe probe) {
    return probe.provider().equals("dtrace") && probe.name().equals("ERROR");
  }

  /** The statements to run at a site, in program order. */
  private List<Match> matches(Site site) {
    ArrayList<Match> found = new ArrayList<>();
    for (Match match : matches(site.probes())) {
      if (Objects.equals(match.statement().source(), site.source())) {
        found.add(match);
      }
    }
    return found;
  }

  /** The statements on any of these probes, in program order. */
  private List<Match> matches(List<Probe> probes) {
    ArrayList<Match> found = new ArrayList<>();
    for (Match match : plan.matches()) {
      for (Probe probe : probes) {
        if (match.epidOf(probe.id()) != 0) {
          found.add(match);
          break;
        }
      }
    }
    return found;
  }

  /** All programs of the session. */
  public List<CompiledProgram> compile() {
    ArrayList<CompiledProgram> programs = new ArrayList<>();
    try {
      for (Site site : plan.sites()) {
        CompiledProgram program = compile(site);
        if (program != null) {
          programs.add(program);
        }
      }
    } catch (UnsupportedDifException e) {
      throw new EngineException(e.getMessage(), null, e);
    }
    return programs;
  }

  private CompiledProgram compile(Site site) {
    List<Match> matches = matches(site);
    if (matches.isEmpty()) {
      return null;
    }
    if (site instanceof BpfSite bpf) {
      return ProgramCompiler.compile(compilation, locals, bpf, matches);
    }
    if (site instanceof TracerSite tracer) {
      Probe probe = tracer.probe();
      if (isError(probe)) {
        return null; // a function of every program
      }
      boolean dtrace = probe.provider().equals("dtrace");
      boolean isEnd = dtrace && probe.name().equals("END");
      int activity = isEnd ? -1 : dtrace ? Activity.WARMUP : Activity.ACTIVE;
      return ProgramCompiler.compile(compilation, locals, probe, matches, activity, isEnd);
    }
    throw new EngineException("the BPF engine cannot serve " + site.getClass().getSimpleName());
  }

  /** The program that ends speculations on the CPU it runs on, or null when none are used. */
  public Function cleaner() {
    return compilation.speculations().count() == 0
        ? null
        : SpeculationFunctions.cleaner(compilation);
  }

  /**
   * The program for sched_process_free, the entry first: gives back what a thread's variables took.
   * Empty when there are none.
   */
  public List<Function> threadExit() {
    return ThreadExit.of(compilation);
  }

  /** Fixes what depends on all programs; the pool is complete. */
  public void close() {
    compilation.poolMask().set(compilation.pool().offsetMask());
  }
}
