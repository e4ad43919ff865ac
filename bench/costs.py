"""Cost of a tracer's programs for each event, in the kernel's own accounting, beside bpftrace."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

from common import DTRACE, TIMEOUT_S, median, number, program_stats, ratio, table, total, wait4


def command_of(side, program):
    if side == "bpftrace":
        return ["bpftrace", "-e", program]
    # What follows the name are options.
    return [DTRACE] + side.split()[1:] + ["-qn", program]


def provoke():
    """One of each event that a case waits for."""
    os.close(os.open("/dev/null", os.O_RDONLY))
    os.getppid()
    with open("/dev/zero", "rb", buffering=0) as zero, open("/dev/null", "wb", 0) as null:
        null.write(zero.read(1))
    subprocess.run(["/bin/true"], check=True)
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    with tempfile.NamedTemporaryFile(dir=".") as file:
        file.write(b"x")
        file.flush()
        os.fsync(file.fileno())


class Tracer:
    """A running tracer that has fired at least once."""

    def __init__(self, side, program):
        self.out = tempfile.NamedTemporaryFile(prefix="bench-out-")
        self.err = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            command_of(side, program),
            stdin=subprocess.DEVNULL,
            stdout=self.out,
            stderr=self.err,
        )
        try:
            self.await_firing()
        except BaseException:
            self.process.kill()
            self.process.wait()
            raise

    def await_firing(self):
        deadline = time.monotonic() + 30
        while total(self.stats())[1] == 0:
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                raise RuntimeError(self.error_text() or "its programs never ran")
            provoke()
            time.sleep(0.02)
        # The tracer's other probes may still be on their way.
        time.sleep(1)

    def stats(self):
        return program_stats(self.process.pid)

    def stop(self):
        """Ends it as Ctrl-C does. Returns its CPU seconds. bpftrace sometimes misses one."""
        deadline = time.monotonic() + TIMEOUT_S
        how = os.WEXITED | os.WNOWAIT | os.WNOHANG
        while time.monotonic() < deadline:
            self.process.send_signal(signal.SIGINT)
            for _ in range(100):
                if os.waitid(os.P_PID, self.process.pid, how):
                    break
                time.sleep(0.03)
            else:
                continue
            break
        _, _, usage = wait4(self.process, 1)
        return usage.ru_utime + usage.ru_stime

    def error_text(self):
        self.err.seek(0)
        return self.err.read().decode(errors="replace").strip()


def cost(side, program, load, events):
    """(ns per run, ns per event or None) of one tracer under one load."""
    tracer = Tracer(side, program)
    try:
        before = tracer.stats()
        subprocess.run(load, check=True, stdin=subprocess.DEVNULL)
        after = tracer.stats()
    finally:
        tracer.stop()
    time_ns, runs = (a - b for a, b in zip(total(after), total(before)))
    if runs == 0:
        raise RuntimeError("no run of its programs was accounted")
    return time_ns / runs, time_ns / events if events else None


def event_costs(sides, cases, rounds):
    rows = []
    for name, ours, theirs, load, events in cases:
        results = {side: [] for side in sides}
        for i in range(rounds):
            for side in sides if i % 2 == 0 else reversed(sides):
                try:
                    program = ours if side == "jdtrace" else theirs
                    results[side].append(cost(side, program, load, events))
                except RuntimeError as e:
                    print("%s, %s: %s" % (name, side, e), file=sys.stderr)
        middle = {}
        for side in ("jdtrace", "bpftrace"):
            got = results.get(side)
            middle[side] = (None, None)
            if got:
                per_event = median([r[1] for r in got]) if events else None
                middle[side] = (median([r[0] for r in got]), per_event)
        row = [name]
        for i in (0, 1):
            row += [
                ratio(middle["jdtrace"][i], middle["bpftrace"][i]),
                number(middle["jdtrace"][i], 0),
                number(middle["bpftrace"][i], 0),
            ]
        rows.append(row)
    print("\nProgram cost by kernel.bpf_stats_enabled, median of %d rounds" % rounds)
    table(
        ["", "ns/run ratio", "jdtrace", "bpftrace", "ns/event ratio", "jdtrace", "bpftrace"], rows
    )
