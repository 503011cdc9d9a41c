package dev.reeve.library.store;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A library as one file: a zip whose bytes depend on the library's files alone. */
public final class Archive {
  private static final long LARGEST = 64L << 20;
  private static final int MOST = 5_000;
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Archive() {}

  /**
   * Packs a library's folder: files by path, stored, with one date; what git keeps is left out.
   *
   * @throws LibraryException for what no library may hold
   */
  public static void pack(Path folder, Path archive) {
    Tree tree = Tree.of(folder);
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String path : tree.files().keySet()) {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        zip.putNextEntry(entry(path, bytes));
        zip.write(bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw LibraryException.failed(
          "the archive cannot be written", "in " + archive, "look at the permissions", e);
    }
  }

  private static ZipEntry entry(String path, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(path);
    // Deflate may differ between JDKs; stored bytes never do.
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(ALWAYS);
    return entry;
  }

  /**
   * Unpacks an archive into an empty folder.
   *
   * @throws LibraryException for paths out of the folder, links, huge or too many files
   */
  static void unpack(Path archive, Path into) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipLinks.refuse(archive);
      long left = LARGEST;
      int count = 0;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (++count > MOST) {
          throw refused(archive, "holds more than " + MOST + " files");
        }
        if (!entry.isDirectory()) {
          left -= unpack(zip, entry, target(archive, entry.getName(), into), left);
        }
        if (left <= 0) {
          throw refused(archive, "unpacks to more than 64 MiB");
        }
      }
    } catch (IOException e) {
      throw LibraryException.wrong(
          "the archive cannot be read: " + e.getMessage(),
          "in " + archive,
          "name a folder, or a file that reeve library pack wrote");
    }
  }

  private static Path target(Path archive, String name, Path into) {
    Path target = into.resolve(name).normalize();
    boolean inside = target.startsWith(into) && !target.equals(into);
    if (!inside || name.startsWith("/") || name.contains("\\") || name.contains("..")) {
      throw refused(archive, "has a file outside of the library: " + name);
    }
    return target;
  }

  private static long unpack(ZipFile zip, ZipEntry entry, Path target, long left)
      throws IOException {
    Files.createDirectories(target.getParent());
    long size = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] part = new byte[8192];
      for (int read = in.read(part); read >= 0 && size <= left; read = in.read(part)) {
        out.write(part, 0, read);
        size += read;
      }
    }
    return size;
  }

  static LibraryException refused(Path archive, String what) {
    return LibraryException.refused(
        "the archive " + what, "in " + archive, "do not use it; tell who gave it to you");
  }
}
