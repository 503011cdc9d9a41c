@Script('Tell from the trend of its space when each array will be full')

@Param('Only arrays whose name contains this')
String containing = ''

@Param('How many arrays at the most; the fullest come first')
int most = 10

@Param('How far back the trend looks')
Duration since = 30.days

@Param('Days ahead that are called soon: such arrays make the script end with 7')
int soon = 0

def forecast = { String array ->
  def series = pure1.metrics.history(
      names: ['array_effective_used_space', 'array_total_capacity'], resource_names: [array], aggregation: 'avg',
      start_time: now - since, end_time: now - 1.hours, resolution: 1.days)
  def used = series.find { it.name == 'array_effective_used_space' }
  def capacity = series.find { it.name == 'array_total_capacity' }?.data
  if (!used?.data || !capacity) {
    return null
  }
  def days = (0..<used.data.size()).collect { it as double }
  def bytes = used.data.collect { it[1] as double }
  double middle = days.sum() / days.size()
  double mean = bytes.sum() / bytes.size()
  double spread = days.sum { (it - middle)**2 }
  double slope = spread ? [days, bytes].transpose().sum { day, value -> (day - middle) * (value - mean) } / spread : 0
  double full = capacity[-1][1] as double
  def left = slope > 0 ? Math.max(0, Math.round((full - bytes[-1]) / slope)) : null
  [array: array, used: "${Math.round(100 * bytes[-1] / full)} %", grows: "${Math.round(slope / 2**30)} GiB a day",
   full: left == null ? 'never' : left > 3650 ? 'in more than ten years' : "in $left days", left: left, series: used]
}

def names = pure1.arrays.list().collect { it.name }.findAll { it.contains(containing) }
def rows = names.collect(forecast).findAll().sort { it.left == null ? Long.MAX_VALUE : it.left }.take(most)
if (!rows) {
  fail "no array with '$containing' in its name has a history"
}
println table(rows.collect { it.subMap('array', 'used', 'grows', 'full') })
println trend(rows[0].series)
println chart(rows[0].series)
if (rows.any { it.left != null && it.left < soon }) {
  exit 7
}
rows.collect { it.subMap('array', 'used', 'grows', 'full') }
