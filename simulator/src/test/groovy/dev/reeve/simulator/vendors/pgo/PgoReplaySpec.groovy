package dev.reeve.simulator.vendors.pgo

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import java.net.http.HttpResponse

/** What the vendor's own server answered, request by request, held against the simulator. */
class PgoReplaySpec extends PgoBase {
  /** Answers that differ, and why. */
  static final DIFFERENT = [
    // The recorded server's cluster objects were cleared by hand before it, its tasks were not.
    'create c9 with old task',
  ]

  @Override
  SimulatorOptions options(SimulatorOptions options) {
    options.setting('pgo-seed', 'none')
  }

  def 'answers as the recorded server did'() {
    given:
    def rows = getClass().getResourceAsStream('/pgo-recorded.jsonl').readLines('UTF-8').collect { Json.parse(it) }

    when:
    def misses = [:]
    String workflow = null
    rows.each { row ->
      def path = row.path.replaceFirst('/workflow/[0-9a-f-]{36}', "/workflow/$workflow")
      def answer = ask(row, path)
      if (row.name == 'create for workflow') {
        workflow = Json.parse(answer.body()).result.WorkflowID
      }
      def told = difference(row, answer)
      if (told) {
        misses[row.name] = told
      }
    }

    then:
    rows.size() == 145
    rows.count { it.status != null } == 73
    misses.keySet() == DIFFERENT as Set
  }

  private HttpResponse<String> ask(Map row, String path) {
    def headers = row.auth ? [Authorization: "Basic ${row.auth.bytes.encodeBase64()}"] : [:]
    (row.cert ? browser : stranger).send(row.method, path, row.request, headers)
  }

  private static String difference(Map row, HttpResponse<String> answer) {
    if (row.status == null) {
      return null
    }
    def header = { answer.headers().firstValue(it).orElse(null) }
    def wanted = [row.status, row.type, row.www, masked(row.body)]
    def got = [answer.statusCode(), header('Content-Type'), header('WWW-Authenticate'), masked(answer.body())]
    wanted == got ? null : "wanted $wanted\n  got    $got"
  }

  private static String masked(String body) {
    body.replaceAll('[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}', 'UUID')
        .replaceAll('[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'UUID')
        .replaceAll('"resourceVersion":"[0-9]+"', '"resourceVersion":"N"')
        .replaceAll('"Password":"[^"]+"', '"Password":"GENERATED"')
        .replaceAll('imageprefix":"[^"]+"', 'imageprefix":"IMAGEPREFIX"')
        .replaceAll('20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z', 'TIME')
  }
}
