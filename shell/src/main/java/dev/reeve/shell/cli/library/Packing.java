package dev.reeve.shell.cli.library;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Manifest;
import dev.reeve.library.ManifestReader;
import dev.reeve.library.Tree;
import dev.reeve.library.sign.Signing;
import dev.reeve.library.sign.SshKeygen;
import dev.reeve.library.store.Archive;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes an archive of a library's folder, signed where a key is given. */
final class Packing {
  private final Signing signing;

  Packing(Signing signing) {
    this.signing = signing;
  }

  /** The archive. */
  Path pack(Path folder, @Nullable Path key, @Nullable Path to) {
    Manifest manifest = ManifestReader.read(folder);
    for (String script : manifest.scripts().keySet()) {
      if (!java.nio.file.Files.isRegularFile(folder.resolve(script + ".groovy"))) {
        throw LibraryException.wrong(
            "there is no " + script + ".groovy",
            "for script " + script + " of " + Manifest.FILE,
            "add the file, or take it out of the manifest");
      }
    }
    if (key != null) {
      SshKeygen.sign(folder, key);
    }
    // A signature that is there must fit: nobody could add the archive otherwise.
    signing.of(folder, Tree.of(folder));
    Path archive = to == null ? Path.of(manifest.name() + "-" + manifest.version() + ".zip") : to;
    Archive.pack(folder, archive);
    return archive;
  }
}
