package dev.reeve.shell.repl.curl

import spock.lang.Specification

class CurlSecretsSpec extends Specification {

  def "of #text is kept #kept"() {
    expect:
    CurlSecrets.masked(text, { it == 'password' || it == 'api_key' }) == kept

    where:
    text                                                        | kept
    '/curl curl -u me:hunter2 https://x/y'                      | '/curl curl -u me:•••• https://x/y'
    "/curl curl -ume:hunter2 https://x/y"                       | "/curl curl -ume:•••• https://x/y"
    "/curl curl --user 'me:hun ter2' https://x"                 | "/curl curl --user 'me:••••' https://x"
    "curl https://x -u \$KEY:'TOKEN'"                           | "curl https://x -u \$KEY:••••"
    'curl -u $KEY:$TOKEN https://x'                             | 'curl -u $KEY:$TOKEN https://x'
    "/curl curl -H 'Authorization: Bearer abc.def' -X GET u"    | "/curl curl -H 'Authorization: Bearer ••••' -X GET u"
    '/curl curl -H "Authorization: Basic YWI6Yw==" u'           | '/curl curl -H "Authorization: Basic ••••" u'
    '/curl curl -H "Authorization: Bearer ${TOKEN}" u'          | '/curl curl -H "Authorization: Bearer ${TOKEN}" u'
    '/curl curl -H Authorization:abc u'                         | '/curl curl -H Authorization:•••• u'
    "/curl curl -H 'Accept: text/plain' u"                      | "/curl curl -H 'Accept: text/plain' u"
    "/curl curl -H 'Cookie: a=b' -b 'c=d' u"                    | "/curl curl -H 'Cookie: ••••' -b '••••' u"
    '/curl curl --oauth2-bearer abc --pass def u'               | '/curl curl --oauth2-bearer •••• --pass •••• u'
    '/curl curl https://me:hunter2@x.com/y'                     | '/curl curl https://me:••••@x.com/y'
    '/curl curl -d \'{"user": "me", "password":"hunt\\"er"}\' u' | '/curl curl -d \'{"user": "me", "password":"••••"}\' u'
    "/curl curl -d 'user=me&password=hunter2' u"                | "/curl curl -d 'user=me&password=••••' u"
    '/curl curl "https://x/y?a=1&api_key=abc"'                  | '/curl curl "https://x/y?a=1&api_key=••••"'
    "/curl curl -u 'me:open"                                    | "/curl curl -u 'me:••••"
    '/curl 3'                                                   | '/curl 3'
  }

  def "a curl command is known by its first word"() {
    expect:
    CurlSecrets.in(text) == is

    where:
    text               | is
    '/curl curl x'     | true
    'curl x'           | true
    'curly = 3'        | false
    "x = 'curl a'"     | false
  }
}
