package jdtrace.cli;

/** The usage and help texts; loaded only when they are shown. */
final class Usage {
  static final String SHORT =
      """
      usage: dtrace [options] -n|-f|-m|-P|-i 'description [/predicate/] [{ actions }]' [args ...]
             dtrace [options] -s script [args ...]
             dtrace -l [-v] [-n|-f|-m|-P|-i description]
             dtrace --dof [-o file] [options] -n|-f|-m|-P|-i|-s ... [args ...]
             dtrace [options] --dof-load file
             dtrace --help | --doctor | -V
      """;

  static final String OPTIONS =
      """

      what to trace (may be repeated and mixed; probes are provider:module:function:name)
        -n text     a probe by name, with an optional clause
        -f text     a probe by function
        -m text     a probe by module
        -P text     all probes of a provider
        -i id       a probe by its number in -l
        -s file     a D script
        -Z          a description that matches nothing is no error
        -c command  start a command, trace it as $target, end with it
        -p pid      take a running process as $target, end with it
        -w          allow destructive actions

      what to show
        -l          list probes instead of tracing
        -v          stability of what the program uses; with -l arguments of each probe
        -q          print only what the program prints
        -F          indent entry and return
        -o file     append the output to a file
        -S          print the compiled intermediate code (DIF)
        -e          stop after compiling
        -V          print the version of the D language

      programs in files (DOF)
        --dof            write the compiled programs and options to the file of -o instead of
                         running them; without -o: SCRIPT.dof for one script, else d.dof
        --dof-load file  run the program of such a file

      tuning
        -b size     buffer size of each CPU, with k, m, g or t
        -x o[=v]    set any option
        -L dir      search another directory for D libraries

      preprocessor
        -C          run cpp over scripts
        -D n[=v]    define a macro       -U name     undefine one
        -I dir      search for includes  -H          name the included files
        -X a|c|s|t  ISO C conformance

        --doctor    what this kernel and user can do, and what that enables
        --help      this text
      """;

  private Usage() {}
}
