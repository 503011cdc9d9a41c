package dev.reeve.simulator.undo

import dev.reeve.engine.Runs
import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.openapi.CompiledVendors
import dev.reeve.run.undo.UndoScript
import dev.reeve.simulator.testing.OnSimulator
import dev.reeve.vendor.Settling.Undo

/** What became of a script whose run was taken back, all data included. */
class Undone {
  /** What can't be undone, in the order it would have been. */
  final List<String> left
  /** What the undo said of each write, newest first, without the numbers of its lines. */
  final List<String> said
  final int code

  private Undone(List<String> left, List<String> said, int code) {
    this.left = left
    this.said = said
    this.code = code
  }

  /** Runs a script to its end, then takes it back. */
  static Undone of(OnSimulator simulator, String script) {
    def out = new ByteArrayOutputStream()
    def attendant = new Attendant() {
      PrintStream out() {
        new PrintStream(out, true)
      }
    }
    def options = SessionOptions.of(attendant).under('simulator')
    def runs = simulator.engine.runs()
    def ran = runs.start(new Runs.Ask(new Runs.Script('made.groovy', Optional.empty(), script), [], []), options)
    ran.outcome().error().ifPresent { throw it }
    def undo = runs.undo(ran.id(), new UndoScript.Asked(true, false), options)
    out.reset()
    def ended = runs.start(undo.ask(), undo.options())
    ended.outcome().error().ifPresent { throw it }
    new Undone(plain(undo.left()), plain(out.toString().readLines()), ended.exitCode())
  }

  /** The operations of a vendor that its document says can be undone. */
  static Set<String> promised(String vendor) {
    CompiledVendors.load(vendor, true).operations().values()
        .findAll { it.settling().undo().kind() != Undo.Kind.NONE }.collect { "$vendor.${it.id()}".toString() } as Set
  }

  /** The operations of which a write was taken back. */
  Set<String> back() {
    said.findAll { it.endsWith(': taken back') }.collect { it.takeBefore(' (') } as Set
  }

  /** Whatever else was said of a write. */
  List<String> otherwise() {
    said.findAll { !it.endsWith(': taken back') }
  }

  private static List<String> plain(List<String> lines) {
    lines*.replaceAll(/\(\d+\)/, '(n)')
  }
}
