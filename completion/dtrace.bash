# Completion of dtrace's options and probe names for bash. Source it, or install it as
# completions/dtrace of bash-completion.
_dtrace() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local IFS=$'\n'
  case $previous in
    -P) COMPREPLY=($(compgen -W "$(printf '%s\n' cpc dtrace fbt io ip lockstat mib proc profile \
        rawtp sched sdt syscall sysinfo tcp udp vminfo)" -- "$current")); return ;;
    -s|-o|-L|-I|--dof-load) COMPREPLY=($(compgen -f -- "$current")); return ;;
    -p) COMPREPLY=($(compgen -W "$(ps -e -o pid=)" -- "$current")); return ;;
    -x) COMPREPLY=($(compgen -W "$(printf '%s\n' agghist aggpack aggrate= aggsize= aggsortkey \
        aggsortkeypos= aggsortpos= aggsortrev aggzoom amin= argref bufpolicy= bufresize= bufsize= \
        cleanrate= compat=oracle cpp cppargs= cpphdrs cpppath= cpu= defaultargs define= destructive \
        droptags dynvarsize= empty encoding= engine= errtags fbtmax= flowindent incdir= \
        jstackframes= jstackstrsize= libdir= nolibs noresolve nspec= quiet quietresize rawbytes \
        setenv= specsize= stackframes= stackindent= statusrate= stdc= strsize= switchrate= \
        syslibdir= temporal undef= unsetenv= ustackframes= verbose version= zdefs)" -- "$current")); return ;;
    -f|-m|-n|-i|-c|-b|-D|-U|-X) return ;;
  esac
  COMPREPLY=($(compgen -W "$(printf '%s\n' -b -c -C -D -e -f -F -H -i -I -l -L -m -n -o -p -P -q \
      -s -S -U -v -V -w -x -X -Z --dof --dof-load --doctor --help)" -- "$current"))
}
complete -F _dtrace dtrace
