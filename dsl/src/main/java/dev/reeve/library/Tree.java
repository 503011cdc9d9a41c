package dev.reeve.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a library and their digests. The digest of the whole is SHA-256 over one line a
 * file, sorted by path: {@code sha256 two-blanks path line-feed}, as {@code sha256sum} writes it.
 *
 * @param files path with forward slashes to SHA-256 in hex
 */
public record Tree(Map<String, String> files) {
  private static final long LARGEST = 16L << 20;
  private static final int MOST = 5_000;

  /** What git and editors keep for themselves in a library's folder. */
  private static final Set<String> APART = Set.of(".git", ".reeve-ide", ".vscode", ".idea");

  /** A copy in the order of paths. */
  public Tree {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * Reads a folder. What git and editors keep for themselves is left out: {@code .git}, {@code
   * .reeve-ide}, {@code .vscode}, {@code .idea}.
   *
   * @throws LibraryException for a symbolic link, a special file, a huge file or too many of them
   */
  public static Tree of(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try {
      Files.walkFileTree(folder, new Reader(folder, files));
    } catch (IOException e) {
      throw LibraryException.failed(
          "cannot read the library's files", "in " + folder, "look at the folder's permissions", e);
    }
    return new Tree(files);
  }

  /** The text that is digested and signed. */
  public String listing() {
    StringBuilder text = new StringBuilder();
    files.forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /** SHA-256 of the whole, in hex. */
  public String digest() {
    return HexFormat.of().formatHex(sha256().digest(listing().getBytes(StandardCharsets.UTF_8)));
  }

  /** The same without one file: a signature does not sign itself. */
  public Tree without(String path) {
    Map<String, String> rest = new TreeMap<>(files);
    rest.remove(path);
    return new Tree(rest);
  }

  /** A new SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Visits without following links. */
  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Map<String, String> files;

    Reader(Path folder, Map<String, String> files) {
      this.folder = folder;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean apart = APART.contains(folder.relativize(directory).toString());
      boolean git = directory.endsWith(".git");
      return apart || git ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (path.equals(".git")) {
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile()) {
        throw refused(path, "is a link or no plain file");
      }
      if (attributes.size() > LARGEST) {
        throw refused(path, "is larger than 16 MiB");
      }
      if (files.size() == MOST) {
        throw refused(path, "is one file too many: a library has " + MOST + " at the most");
      }
      if (path.chars().anyMatch(Character::isISOControl)) {
        throw refused(path.replaceAll("\\p{Cntrl}", "?"), "has a control character in its name");
      }
      files.put(path, digest(file));
      return FileVisitResult.CONTINUE;
    }

    private LibraryException refused(String path, String what) {
      return LibraryException.refused(
          path + " " + what, "in library folder " + folder, "take it out of the library");
    }

    private static String digest(Path file) throws IOException {
      MessageDigest digest = sha256();
      try (InputStream in = Files.newInputStream(file)) {
        byte[] part = new byte[8192];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
          digest.update(part, 0, read);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
