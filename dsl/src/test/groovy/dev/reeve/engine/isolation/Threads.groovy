package dev.reeve.engine.isolation

import dev.reeve.engine.isolation.child.IsolatedScript
import java.nio.channels.Channels
import java.nio.channels.Pipe
import java.nio.file.Path

/** The child on a thread of this process: what passes through the pipes is as with a real one. */
class Threads implements Cell.Sandbox {
  final Closure child
  Map<String, Path> readable

  /** A child that does that with what it reads and what it writes; runs the script where nothing is said. */
  Threads(Closure child = { InputStream hears, OutputStream says -> IsolatedScript.join(hears, says).run() }) {
    this.child = child
  }

  @Override
  Cell.Child start(Map<String, Path> readable) {
    this.readable = readable
    def down = Pipe.open()
    def up = Pipe.open()
    def says = Channels.newOutputStream(up.sink())
    Thread.startDaemon {
      says.withCloseable { child(Channels.newInputStream(down.source()), says) }
    }
    new Running(Channels.newInputStream(up.source()), Channels.newOutputStream(down.sink()))
  }

  static class Running implements Cell.Child {
    final InputStream says
    final OutputStream hears

    Running(InputStream says, OutputStream hears) {
      this.says = says
      this.hears = hears
    }

    @Override
    InputStream says() {
      says
    }

    @Override
    OutputStream hears() {
      hears
    }

    @Override
    String complaint() {
      'no\u001b[31mJDK\n'
    }

    @Override
    void close() {
      hears.close()
    }
  }
}
