package dev.reeve.shell.cli.isolation;

import dev.reeve.engine.isolation.child.IsolatedScript;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** Where the process of an isolated script starts; the broker holds the other end of its pipes. */
public final class IsolatedMain {
  private IsolatedMain() {}

  /** Runs the one script that the broker tells of. */
  public static void main(String[] args) throws IOException {
    IsolatedScript script =
        IsolatedScript.join(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    System.setOut(script.out());
    script.run();
    System.exit(0);
  }
}
