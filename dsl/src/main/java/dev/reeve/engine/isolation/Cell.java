package dev.reeve.engine.isolation;

import dev.reeve.library.Library;
import dev.reeve.script.source.LibraryReach;
import dev.reeve.value.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where one script runs apart.
 *
 * @param word how it is run, e.g. {@code acme/audit}
 * @param reach what its library declares; nothing else is called for it
 * @param libraries folders of its library and of those that it depends on, by name
 * @param sandbox starts its process
 * @param own whether the user wrote it: it may know secrets, and print what acts on a terminal
 */
public record Cell(
    String word,
    List<Reach.Rule> reach,
    Map<String, Path> libraries,
    Sandbox sandbox,
    boolean own) {
  private static final List<Reach.Rule> ALL = List.of(new Reach.Rule("*", "*", true));

  /** A place for a script of one's own, which may call everything. */
  public static Cell own(String word, Sandbox sandbox) {
    return new Cell(word, ALL, Map.of(), sandbox, true);
  }

  /** A place for a script of that library, which may call what its manifest declares. */
  public static Cell of(
      String word, Library library, Map<String, Path> libraries, Sandbox sandbox) {
    return new Cell(word, LibraryReach.rules(library.manifest()), libraries, sandbox, false);
  }

  /** Starts processes that see nothing but what they are given. */
  @FunctionalInterface
  public interface Sandbox {

    /**
     * Starts the process that runs a script.
     *
     * @param readable files and folders that it may read, by the path at which it sees them
     */
    Child start(Map<String, Path> readable) throws IOException;
  }

  /** A started process; closing it ends it. */
  public interface Child extends AutoCloseable {

    /** What it writes. */
    InputStream says();

    /** What it reads. */
    OutputStream hears();

    /** The last words of it on standard error, where it failed to start; may be empty. */
    String complaint();

    @Override
    void close();
  }
}
