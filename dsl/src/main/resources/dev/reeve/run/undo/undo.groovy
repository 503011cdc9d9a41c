import dev.reeve.call.job.AsyncFailedException
import dev.reeve.errors.PolicyException
import dev.reeve.errors.TimedOutException

skipped = false
planning = false
restored = [:].withDefault { [:] }

/** What was made, once the work that makes it has ended, well or ill: vendors refuse to delete it before. */
def found(Map step) {
  if (step.work) {
    if (!step.read) {
      return step.work()
    }
    ended(step.work)
  }
  def now = step.read ? step.read() : null
  step.making ? ended { now.await() } ?: now.refresh() : now
}

/** What a wait gives; null where that has ended ill, or is not to be seen. */
def ended(Closure wait) {
  try {
    wait()
  } catch (AsyncFailedException | PolicyException | TimedOutException ill) {
    null
  }
}

/** Whether what is there now holds all that was set; within a record the vendor may add members. */
def holds(now, set) {
  if (set instanceof List) {
    return now instanceof List && now.size() == set.size() && set.indices.every { holds(now[it], set[it]) }
  }
  def record = now instanceof Map || now instanceof dev.reeve.script.surface.ItemObject
  set instanceof Map && record ? set.every { name, value -> holds(now[name], value) } : now == set
}

/** Names a step left out and why: the undo is partly done. */
def skip(Map step, String why) {
  skipped = true
  println "$step.what: skipped, $why"
}

/**
 * Takes back one write, to its end where the vendor tells it, unless what it set has been changed since.
 * Its parts: {@code what} it was; {@code set}, fields to values; {@code work} that the write began, {@code read}
 * of what it made, {@code making} when that has states of its own; {@code unsure} when not found may mean not made
 * yet; {@code reverse}, {@code told} when that has an end; {@code restores}, the fields {@code at} a read.
 */
def takeBack(Map step) {
  def now = null
  try {
    now = found(step)
  } catch (NotFound gone) {
    return step.unsure ? skip(step, 'it is not found: gone already, or not made yet') : println("$step.what: is gone already")
  } catch (AsyncFailedException | PolicyException | TimedOutException ill) {
    return skip(step, "what it made is not told: ${ill.what()}")
  }
  // a plan sends nothing, so what an earlier step would have restored is still there
  def held = { name -> restored[step.at].containsKey(name) ? restored[step.at][name] : now[name] }
  def changed = now == null ? [:] : step.set.findAll { name, value -> held(name) != null && !holds(held(name), value) }
  if (changed) {
    return skip(step, changed.collect { name, value -> "$name was set to $value and is ${held(name)} now" }.join(', '))
  }
  try {
    def given = step.reverse(now)
    if (step.told) {
      given?.await()
    }
    if (planning) {
      restored[step.at] += step.restores ?: [:]
    }
    println planning ? "$step.what: would be taken back" : "$step.what: taken back"
  } catch (NotFound gone) {
    println "$step.what: is gone already"
  }
}
