/**
 * What provider {@code mib} is made of where the kernel counts without telling: the counters of {@code
 * /proc/net} are looked at ten times a second, and once more when tracing ends otherwise than by exit(). A
 * probe fires when its
 * counter has grown, in the tracer, with the growth as argument: sums are exact, moments and threads are not
 * known. Its definitions are {@code mib.probes} of {@code jdtrace.provider.stable}, which take events
 * instead wherever there are any.
 */
package jdtrace.provider.mib;
