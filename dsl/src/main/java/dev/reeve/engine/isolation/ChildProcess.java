package dev.reeve.engine.isolation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A process, as its broker sees it. */
final class ChildProcess implements Cell.Child {
  private static final int COMPLAINT = 4_000;

  private final Process process;
  private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();
  private final Thread listener;

  ChildProcess(Process process) {
    this.process = process;
    this.listener = new Thread(this::listen, "reeve-isolated");
    listener.setDaemon(true);
    listener.start();
  }

  private void listen() {
    byte[] some = new byte[1024];
    try (InputStream in = process.getErrorStream()) {
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        synchronized (complaint) {
          complaint.write(some, 0, Math.min(count, COMPLAINT - complaint.size()));
        }
      }
    } catch (IOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public InputStream says() {
    return process.getInputStream();
  }

  @Override
  public OutputStream hears() {
    return process.getOutputStream();
  }

  @Override
  public String complaint() {
    try {
      listener.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (complaint) {
      return complaint.toString(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
