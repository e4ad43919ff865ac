/*
 * Whether a packet has a VLAN's tag beside it: kernels before 6.2.
 */
#pragma D depends_on member sk_buff.vlan_present

inline int dtrace_has_vlan[struct sk_buff *S] = S->vlan_present;
