/**
 * What this kernel and this user can do: each ability has a name, is asked for once, when somebody
 * first wants to know, and is remembered.
 *
 * <p>The question is always put to the kernel by trying the thing itself in its smallest form: a map
 * is created, a program loaded, a link attached, all closed again at once. Never by version, which
 * says nothing about configuration, backports, lockdown or a container's filter. What is tried is
 * harmless to others: nothing is attached to a hot place but an empty program on {@code sys_enter},
 * for less than a millisecond.
 *
 * <p>Providers ask for single abilities and name what is missing; {@code dtrace --doctor} prints the
 * whole {@link jdtrace.linux.capability.Capabilities#report}, which takes some 200 ms, much of it the
 * grace periods that detaching fentry, kprobe and uprobe links waits for where they exist.
 */
package jdtrace.linux.capability;
