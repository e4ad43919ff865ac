package jdtrace.lang;

import java.util.List;

/**
 * Where a session's D libraries come from. The system library can be asked which of its files define
 * a name, so that a file is read only when a program uses something of it; other directories are read
 * as a whole. Nothing here is called before a program is compiled.
 */
public interface LibraryFiles {
  /** No libraries: option {@code nolibs}. */
  LibraryFiles NONE =
      new LibraryFiles() {
        @Override
        public List<String> defining(String name) {
          return List.of();
        }

        @Override
        public File system(String name) {
          return null;
        }

        @Override
        public List<Directory> directories() {
          return List.of();
        }
      };

  /**
   * The names of the system library's files that define an identifier, a type's name or tag, or that
   * translate to a type of this name; empty if there are none. Asked for every name that a program
   * uses and that is not known otherwise: it must be cheap.
   */
  List<String> defining(String name);

  /** A file of the system library by its name, or null. */
  File system(String name);

  /**
   * The directories to read as a whole, in order; the answer may grow between two programs.
   *
   * @throws jdtrace.base.DError when one cannot be read
   */
  List<Directory> directories();

  /**
   * A library file.
   *
   * @param name the last part of its path, by which {@code depends_on library} knows it
   * @param path as errors show it
   */
  record File(String name, String path, String text) {}

  /** The {@code .d} files of a directory, by name. */
  record Directory(String path, List<File> files) {}
}
