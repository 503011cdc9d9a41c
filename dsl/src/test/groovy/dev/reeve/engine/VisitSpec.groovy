package dev.reeve.engine

import static groovy.json.JsonOutput.toJson

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.http.Pause
import dev.reeve.http.Running
import dev.reeve.testing.VirtualPause
import java.nio.file.Files
import java.time.Duration
import java.util.function.Function

/** A vendor that wants a person to log in, and who attends the session. */
class VisitSpec extends EngineFixture {
  private final List<Attendant.Visit> visits = []
  private final Attendant person = new Attendant() {
    @Override
    boolean present() {
      true
    }

    @Override
    void visit(Attendant.Visit visit) {
      visits << visit
    }
  }

  @Override
  Function<Running, Pause> pauses() {
    { running -> new VirtualPause() }
  }

  @Override
  String profiles() {
    super.profiles() + '\n[dev.acme]\nclientId = "me"\n'
  }

  private void added() {
    def document = Files.writeString(folder.resolve('acme.json'), toJson([
        openapi: '3.2.0', info: [title: 'Acme', version: '1'], servers: [[url: server.uri.toString()]],
        components: [securitySchemes: [it: [type: 'oauth2', flows: [deviceAuthorization: [deviceAuthorizationUrl: '/device', tokenUrl: '/token', scopes: [:]]]]]],
        paths: ['/widgets': [get: [operationId: 'widgets.list', responses: ['200': [description: 'all', content: ['application/json': [schema: [type: 'array', items: [type: 'object']]]]]]]]]]))
    def additions = engine.additions()
    additions.keep(additions.fresh('acme', document.toString(), Optional.empty(), [] as Set))
  }

  private void attendedBy(Attendant attendant) {
    added()
    session.close()
    engine.close()
    session = start(SessionOptions.of(attendant).under('dev'))
  }

  def "who attends a session is told where to log in, and the call goes on"() {
    given:
    attendedBy(person)
    [[device_code: 'd', user_code: 'WDJB-MJHT', verification_uri: 'https://acme.test', expires_in: 60], [access_token: 't'], [[id: 1]]].each {
      server.answer(200, ['Content-Type': 'application/json'], toJson(it))
    }

    expect:
    value('acme.widgets.list()*.id') == [1]
    visits == [new Attendant.Visit('Acme', 'https://acme.test', 'WDJB-MJHT', Optional.empty(), Duration.ofMinutes(1))]
  }

  def "what a script prints may be unseen, where to log in is not"() {
    given:
    def visit = new Attendant.Visit('Acme', 'https://acme.test', 'WDJB-MJHT', Optional.empty(), Duration.ofMinutes(1))

    when:
    person.unseen().visit(visit)
    Attendant.NOBODY.visit(visit)

    then:
    visits == [visit]
  }

  def "where nobody attends it, the call says who has to log in"() {
    given:
    attendedBy(Attendant.NOBODY)

    when:
    value('acme.widgets.list()*.id')

    then:
    def e = thrown(dev.reeve.errors.ReeveException)
    e.what() == 'Acme wants a person to log in, and no live token is kept.'
    e.category().code() == 3
  }
}
