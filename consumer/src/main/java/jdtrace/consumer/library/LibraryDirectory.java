package jdtrace.consumer.library;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdtrace.base.DError;
import jdtrace.base.ErrorTag;
import jdtrace.base.SourceSpan;
import jdtrace.lang.LibraryFiles;

/** A directory of D library files: all files whose names end with {@code .d}, by name. */
public final class LibraryDirectory {
  private LibraryDirectory() {}

  /**
   * Reads a directory.
   *
   * @throws DError when the directory or one of its files cannot be read
   */
  public static LibraryFiles.Directory read(String path) {
    String[] names = new File(path).list();
    if (names == null) {
      throw unreadable("directory", path, "no such directory, or it cannot be read");
    }
    Arrays.sort(names);
    List<LibraryFiles.File> files = new ArrayList<>();
    for (String name : names) {
      File file = new File(path, name);
      if (name.endsWith(".d") && file.isFile()) {
        files.add(new LibraryFiles.File(name, file.getPath(), text(file)));
      }
    }
    return new LibraryFiles.Directory(path, List.copyOf(files));
  }

  /** D text is bytes: one character each. */
  private static String text(File file) {
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      byte[] bytes = new byte[Math.toIntExact(in.length())];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw unreadable("file", file.getPath(), e.getMessage());
    }
  }

  private static DError unreadable(String what, String path, String reason) {
    return new DError(
        ErrorTag.D_UNKNOWN,
        SourceSpan.NONE,
        "failed to read library " + what + " \"" + path + "\": " + reason);
  }
}
