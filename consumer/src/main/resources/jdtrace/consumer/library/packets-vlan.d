/*
 * Whether a packet has a VLAN's tag beside it: kernels from 6.2 on.
 */
#pragma D depends_on member sk_buff.vlan_all

inline int dtrace_has_vlan[struct sk_buff *S] = S->vlan_all != 0;
