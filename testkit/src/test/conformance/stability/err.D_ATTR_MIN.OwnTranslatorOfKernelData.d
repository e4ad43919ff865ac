/*
 * @line: 7
 * @options: -q -xamin=Stable/Stable/Common
 */
struct s { int m; };
translator struct s < struct task_struct *T > { m = T->tgid; };
BEGIN { trace(xlate <struct s> (curthread).m); exit(0); }
