skipped = false

/** Vendors refuse to delete what they are still making: waits until that has ended, well or ill. */
def made(item) {
  try {
    item.await()
  } catch (dev.reeve.call.job.AsyncFailedException ended) {
    item.refresh()
  } catch (dev.reeve.errors.PolicyException waitsForPerson) {
    item.refresh()
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

/**
 * Takes back one write, to its end where the vendor tells it, unless what it set has been changed since.
 * What was made and is not found is gone, where that is sure: some vendors name it only once it is made.
 */
def takeBack(String what, Map set, boolean making, boolean told, boolean sure, Closure read, Closure reverse) {
  def now = null
  try {
    now = making ? made(read()) : read()
  } catch (NotFound gone) {
    skipped |= !sure
    println sure ? "$what: is gone already" : "$what: skipped, it is not found: gone already, or not made yet"
    return
  }
  def changed = now == null ? [:] : set.findAll { name, value -> now[name] != null && !holds(now[name], value) }
  if (changed) {
    skipped = true
    changed.each { name, value -> println "$what: skipped, $name was set to $value and is ${now[name]} now" }
    return
  }
  try {
    def given = reverse(now)
    if (told) {
      given?.await()
    }
    println "$what: taken back"
  } catch (NotFound gone) {
    println "$what: is gone already"
  }
}
