"""What the benchmarks share: both tracers, measured processes, BPF program statistics, tables.

Every benchmark runs the candidate beside its baseline in one invocation, interleaved, and prints the
ratio first: absolute times of a shared machine mean little.
"""

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DTRACE = os.path.join(ROOT, "dtrace")
TIMEOUT_S = 180
STATS = "/proc/sys/kernel/bpf_stats_enabled"

# Being terminated also undoes what was changed in the system.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def require_root():
    if os.geteuid() != 0:
        sys.exit("needs root: both tracers load BPF programs")


def require_bpftrace():
    """Installs bpftrace from Debian if it is missing."""
    if shutil.which("bpftrace"):
        return
    print("installing bpftrace", file=sys.stderr)
    for command in (["update"], ["-y", "install", "--no-install-recommends", "bpftrace"]):
        subprocess.run(["apt-get", "-qq"] + command, check=True, stdout=subprocess.DEVNULL)


def build_dtrace():
    """Builds ./dtrace if needed, so that no measured run does. Returns why it cannot run, or None."""
    run = subprocess.run(
        [DTRACE, "-qn", "BEGIN { exit(0); }"], capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    if run.returncode == 0:
        return None
    lines = (run.stderr or run.stdout).strip().splitlines()
    return lines[-1] if lines else "exit status %d" % run.returncode


class Measured:
    """One finished process: seconds of wall and CPU time, peak MiB, exit status, its output."""

    def __init__(self, command, timeout_s=TIMEOUT_S):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            began = time.perf_counter()
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
            _, status, usage = wait4(process, timeout_s)
            self.wall_s = time.perf_counter() - began
            out.seek(0)
            err.seek(0)
            self.out = out.read().decode(errors="replace")
            self.err = err.read().decode(errors="replace")
        self.cpu_s = usage.ru_utime + usage.ru_stime
        self.rss_mib = usage.ru_maxrss / 1024
        self.status = os.waitstatus_to_exitcode(status)


def wait4(process, timeout_s):
    """Waits like os.wait4, and kills the process when its time is over."""
    old = signal.signal(signal.SIGALRM, lambda *_: process.send_signal(signal.SIGKILL))
    signal.alarm(timeout_s)
    try:
        result = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(result[1])
        return result
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, old)


@contextmanager
def tracefs():
    """bpftrace looks for tracepoints below debugfs; where that is not mounted, it is for a while."""
    mounted = []
    for kind, where in (("debugfs", "/sys/kernel/debug"), ("tracefs", "/sys/kernel/debug/tracing")):
        if not os.path.isdir(where) or not os.listdir(where):
            if subprocess.run(["mount", "-t", kind, "none", where]).returncode == 0:
                mounted.append(where)
    try:
        yield
    finally:
        for where in reversed(mounted):
            subprocess.run(["umount", where])


@contextmanager
def bpf_stats():
    """The kernel accounts the run time of every BPF program, until the end of the block."""
    with open(STATS) as f:
        before = f.read()
    with open(STATS, "w") as f:
        f.write("1")
    try:
        yield
    finally:
        with open(STATS, "w") as f:
            f.write(before)


def program_stats(pid):
    """{program id: (run_time_ns, run_cnt)} of the BPF programs that a process holds.

    A descriptor of a program tells its statistics. One of a link only names the program, and bpftool
    must be asked.
    """
    stats, linked = {}, set()
    directory = "/proc/%d/fdinfo" % pid
    try:
        descriptors = os.listdir(directory)
    except FileNotFoundError:
        return {}
    for descriptor in descriptors:
        try:
            with open(os.path.join(directory, descriptor)) as f:
                fields = dict(line.split(":", 1) for line in f if ":" in line)
        except OSError:
            continue
        if "prog_id" not in fields:
            continue
        if "run_cnt" in fields:
            stats[int(fields["prog_id"])] = (int(fields["run_time_ns"]), int(fields["run_cnt"]))
        else:
            linked.add(int(fields["prog_id"]))
    for program in linked - set(stats):
        shown = subprocess.run(
            ["bpftool", "-j", "prog", "show", "id", str(program)], capture_output=True, text=True
        )
        if shown.returncode == 0:
            told = json.loads(shown.stdout)
            stats[program] = (told.get("run_time_ns", 0), told.get("run_cnt", 0))
    return stats


def total(stats):
    return sum(t for t, _ in stats.values()), sum(n for _, n in stats.values())


def median(values):
    return statistics.median(values)


def ratio(ours, theirs, digits=2):
    return "%.*f" % (digits, ours / theirs) if ours is not None and theirs else "-"


def number(value, digits=1):
    return "-" if value is None else "%.*f" % (digits, value)


def table(header, rows):
    rows = [header] + [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(header))]
    for i, row in enumerate(rows):
        cells = [row[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(row[1:], widths[1:])]
        print("| " + " | ".join(cells) + " |")
        if i == 0:
            print("|" + "|".join("-" * (w + 2) for w in widths) + "|")
    sys.stdout.flush()
