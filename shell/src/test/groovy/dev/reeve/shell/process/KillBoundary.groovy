package dev.reeve.shell.process

import dev.reeve.journal.file.Boundary
import dev.reeve.journal.file.Entry

/**
 * Kills its own process, as SIGKILL does, at the first boundary that no earlier process of the spec
 * died at. Put on the class path of the processes that are to die; told by their environment.
 */
class KillBoundary implements Boundary {
  private final File covered = System.getenv('KILL_COVERED') as File
  private final boolean byKind = System.getenv('KILL_BY') == 'kind'
  private final int share = (System.getenv('KILL_SHARE') ?: '0') as int
  private final int shares = (System.getenv('KILL_SHARES') ?: '1') as int
  private final Set<String> known = covered?.exists() ? covered.readLines() as Set : [] as Set

  @Override
  synchronized void reached(Boundary.Moment moment, Entry entry) {
    def kind = "${entry.kind()} $moment".toString()
    def key = byKind ? kind : "$kind ${entry.position()} ${entry.kind() == Entry.Kind.FACT ? entry.facts().facts : ''}".toString()
    if (covered != null && Math.floorMod(key.hashCode(), shares) == share && known.add(key)) {
      covered << "$key\n"
      new ProcessBuilder('kill', '-9', String.valueOf(ProcessHandle.current().pid())).start()
      Thread.sleep(Long.MAX_VALUE)
    }
  }
}
