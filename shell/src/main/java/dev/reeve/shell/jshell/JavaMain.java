package dev.reeve.shell.jshell;

import dev.reeve.engine.isolation.child.IsolatedScript;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where the process of a script in Java starts; the run holds the other end of its pipes. */
public final class JavaMain {
  private JavaMain() {}

  /** Runs the one script that the run tells of. */
  public static void main(String[] args) throws IOException {
    IsolatedScript script =
        IsolatedScript.join(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    System.setIn(InputStream.nullInputStream());
    System.setOut(script.out());
    script.run(() -> new JavaScript(script).run());
    System.exit(0);
  }
}
