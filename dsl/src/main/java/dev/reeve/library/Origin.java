package dev.reeve.library;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a library comes from.
 *
 * @param kind a git repository or a local folder
 * @param location what git is given, or the path of the folder or archive
 * @param ref the tag, branch or commit asked for; empty for the default branch or a folder
 */
public record Origin(Kind kind, String location, String ref) {

  /** Kinds of origin. */
  public enum Kind {
    /** A git repository. */
    GIT,
    /** A local folder. */
    FOLDER
  }

  /**
   * Reads {@code git+https://host/x.git@v1.2}, {@code git+ssh://...}, {@code git+file:///...} or
   * {@code file:FOLDER}.
   *
   * @throws LibraryException for anything else
   */
  public static Origin of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("file:")) {
      String path = text.substring("file:".length()).replaceFirst("^//(?=/)", "");
      return new Origin(Kind.FOLDER, path, "");
    }
    if (lower.matches("git\\+(https|ssh|file)://.+")) {
      return git(text.substring("git+".length()));
    }
    throw LibraryException.wrong(
        "'" + text + "' is no source of a library",
        "for reeve library add",
        "write git+https://HOST/PATH.git@TAG, git+ssh://..., or file:FOLDER");
  }

  private static Origin git(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    int at = url.lastIndexOf('@');
    String location = at > path ? url.substring(0, at) : url;
    String ref = at > path ? url.substring(at + 1) : "";
    return new Origin(Kind.GIT, location, ref).checked();
  }

  /**
   * The same, when git would take its ref for nothing else.
   *
   * @throws LibraryException for a ref that would be an option, or holds a blank
   */
  public Origin checked() {
    if (ref.startsWith("-") || ref.chars().anyMatch(each -> each <= ' ')) {
      throw LibraryException.wrong(
          "'" + ref + "' is no tag, branch or commit",
          "for " + location,
          "name one that git accepts");
    }
    return this;
  }

  /**
   * The same with a folder's path made whole.
   *
   * @param base the folder from which a path that is not absolute is meant
   */
  public Origin from(Path base) {
    return kind == Kind.GIT
        ? this
        : new Origin(kind, base.resolve(location).normalize().toString(), ref);
  }

  /**
   * As a file in {@code base} keeps it: a folder below it by the path from there, so that both can
   * be moved or cloned together.
   */
  public String within(Path base) {
    if (kind == Kind.GIT || !Path.of(location).startsWith(base)) {
      return toString();
    }
    return "file:" + base.relativize(Path.of(location));
  }

  /** As a user writes it. */
  @Override
  public String toString() {
    return kind == Kind.FOLDER
        ? "file:" + location
        : "git+" + location + (ref.isEmpty() ? "" : "@" + ref);
  }
}
