skipped = false

/** Takes back one write, unless what it set has been changed since. */
def takeBack(String what, Map set, Closure read, Closure reverse) {
  def now = null
  try {
    now = read()
  } catch (NotFound gone) {
    println "$what: is gone already"
    return
  }
  def changed = now == null ? [:] : set.findAll { name, value -> now[name] != null && now[name] != value }
  if (changed) {
    skipped = true
    changed.each { name, value -> println "$what: skipped, $name was set to $value and is ${now[name]} now" }
    return
  }
  try {
    def given = reverse(now)
    if (given != null && given.getClass().methods.any { it.name == 'await' }) {
      given.await()
    }
    println "$what: taken back"
  } catch (NotFound gone) {
    println "$what: is gone already"
  }
}
