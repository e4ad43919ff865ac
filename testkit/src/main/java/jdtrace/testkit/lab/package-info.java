/**
 * The part of the kernel lab that runs inside: live tests on a stock kernel in a virtual machine.
 *
 * <pre>
 *   tools/lab ─► QEMU ─► kernel ─► lab/init ─► GuestTests ─► the test classes named ─► exit status
 * </pre>
 *
 * <p>Tests that need another kernel than the machine's own are marked {@link
 * jdtrace.testkit.lab.LabKernel}: an ordinary run skips them with their reason, the lab runs them.
 * Nothing here knows QEMU; the product knows nothing of the lab.
 */
package jdtrace.testkit.lab;
