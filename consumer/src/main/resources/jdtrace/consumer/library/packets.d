/*
 * What a struct sk_buff is, told from outside of the protocols: the probes of ip, tcp and udp are made
 * of the two places that every packet passes, net_dev_queue on its way out and netif_receive_skb on
 * its way in.
 */
#pragma D depends_on library net.d

/* 4 or 6, by the protocol the device or the sender gave the packet; else 0. */
inline int dtrace_ip_version[struct sk_buff *S] =
    S->protocol == 0x0008 ? 4 : S->protocol == 0xdd86 ? 6 : 0;

/*
 * The header. An outgoing packet has it marked; a packet that a device just received begins with it
 * (the mark is set later).
 */
inline struct iphdr *dtrace_ip_sent[struct sk_buff *S] =
    (struct iphdr *)(S->head + S->network_header);
inline struct iphdr *dtrace_ip_received[struct sk_buff *S] = (struct iphdr *)S->data;

/* The header if it is of the version, else NULL. */
inline struct iphdr *dtrace_ip4[struct iphdr *I] = I->version == 4 ? I : NULL;
inline struct ipv6hdr *dtrace_ip6[struct iphdr *I] =
    I->version == 4 ? NULL : (struct ipv6hdr *)I;

/*
 * The protocol a packet carries, 0 in what is not the first of its fragments. Of version 6 the
 * fragment's header (44) is looked into, other extension headers are taken for what is carried.
 */
inline int dtrace_ip_carries[struct iphdr *I] =
    I->version == 4 ? ((I->frag_off & 0xff1f) == 0 ? I->protocol : 0) :
    ((struct ipv6hdr *)I)->nexthdr != 44 ? ((struct ipv6hdr *)I)->nexthdr :
    (*(uint16_t *)((char *)I + 42) & 0xf8ff) == 0 ? *((uint8_t *)I + 40) : 0;

/* What is carried. */
inline char *dtrace_ip_content[struct iphdr *I] =
    (char *)I + (I->version == 4 ? 4 * I->ihl : ((struct ipv6hdr *)I)->nexthdr == 44 ? 48 : 40);

/*
 * The device a packet came by or is to leave by; in a queue its place is used otherwise. NULL when it
 * is not that.
 */
inline struct net_device *dtrace_device_of[struct sk_buff *S] =
    (int64_t)(uintptr_t)S->dev < 0 && S->dev->nd_net.net != NULL &&
    (S->skb_iif == 0 || S->dev->ifindex == S->skb_iif) ? S->dev : NULL;

/*
 * A packet passes net_dev_queue again when its device hands it to another: a VLAN's with the tag set,
 * a bridge's or a bond's to one of its ports, a macvlan's out of its namespace. It counts where IP
 * handed it over.
 */
inline int dtrace_is_port[struct net_device *D] =
    (D->priv_flags & (IFF_BRIDGE_PORT | IFF_TEAM_PORT)) != 0;
inline int dtrace_is_sent[struct sk_buff *S] =
    dtrace_ip_version[S] != 0 && !dtrace_has_vlan[S] && !dtrace_is_port[S->dev] &&
    (S->dev->flags & 0x800) == 0 &&
    (S->sk == NULL || S->sk->__sk_common.skc_net.net == S->dev->nd_net.net);

/* What came in once and is passed on keeps the number of the device it came in by. */
inline int dtrace_is_sent_here[struct sk_buff *S] = S->skb_iif == 0 && dtrace_is_sent[S];

/* Meant for another machine, or for the bridge above, which will hand it to IP. */
inline int dtrace_is_received[struct sk_buff *S] =
    dtrace_ip_version[S] != 0 && S->pkt_type != 3 && !dtrace_is_port[S->dev];

/*
 * Whether a received packet is for this machine. Where a device does not forward, all are; where it
 * does, those are that came by loopback, to several, or to one of the first four addresses of the
 * device.
 */
inline int dtrace_is_address[struct in_ifaddr *A, uint32_t D] = A != NULL &&
    (A->ifa_local == D || A->ifa_next != NULL &&
    (A->ifa_next->ifa_local == D || A->ifa_next->ifa_next != NULL &&
    (A->ifa_next->ifa_next->ifa_local == D || A->ifa_next->ifa_next->ifa_next != NULL &&
    A->ifa_next->ifa_next->ifa_next->ifa_local == D)));
inline struct inet6_ifaddr *dtrace_address6[struct list_head *L] =
    (struct inet6_ifaddr *)((char *)L - offsetof(struct inet6_ifaddr, if_list));
inline int dtrace_is_same6[struct in6_addr *A, struct in6_addr *B] =
    *(uint64_t *)A == *(uint64_t *)B && *((uint64_t *)A + 1) == *((uint64_t *)B + 1);
inline int dtrace_is_address6[struct list_head *H, struct in6_addr *D] = H->next != H &&
    (dtrace_is_same6[&dtrace_address6[H->next]->addr, D] || H->next->next != H &&
    (dtrace_is_same6[&dtrace_address6[H->next->next]->addr, D] || H->next->next->next != H &&
    (dtrace_is_same6[&dtrace_address6[H->next->next->next]->addr, D] ||
    H->next->next->next->next != H &&
    dtrace_is_same6[&dtrace_address6[H->next->next->next->next]->addr, D])));
inline int dtrace_is_for_us[struct sk_buff *S, struct iphdr *I, struct net_device *D] =
    (D->flags & 8) != 0 || S->pkt_type != 0 ||
    (I->version == 4 ?
    D->ip_ptr != NULL && (D->ip_ptr->cnf.data[IPV4_DEVCONF_FORWARDING - 1] == 0 ||
    dtrace_is_address[D->ip_ptr->ifa_list, I->daddr]) :
    D->ip6_ptr != NULL && (D->ip6_ptr->cnf.forwarding == 0 ||
    dtrace_is_address6[&D->ip6_ptr->addr_list, &((struct ipv6hdr *)I)->daddr]));
inline int dtrace_is_received_here[struct sk_buff *S] =
    dtrace_is_received[S] && dtrace_is_for_us[S, dtrace_ip_received[S], S->dev];
