package dev.reeve.library

import spock.lang.Specification

class VersionRangeSpec extends Specification {

  def "'#range' #says #version"() {
    expect:
    VersionRange.valid(range)
    VersionRange.holds(range, version) == (says == 'holds')

    where:
    range       | version          | says
    ''          | '0.1.0'          | 'holds'
    '>=0.1'     | '0.1.0-SNAPSHOT' | 'holds'
    '>=0.1 <1'  | '0.9.9'          | 'holds'
    '>=0.1 <1'  | '1.0.0'          | 'excludes'
    '>0.1'      | '0.1.0'          | 'excludes'
    '<=0.2.1'   | '0.2.1'          | 'holds'
    '<=0.2.1'   | '0.2.2'          | 'excludes'
    '0.2'       | '0.2.0'          | 'holds'
    '=0.2'      | '0.10.0'         | 'excludes'
    '>=0.1'     | 'dev'            | 'excludes'
  }

  def "'#text' is no range"() {
    expect:
    !VersionRange.valid(text)
    !VersionRange.holds(text, '1.0.0')

    where:
    text << ['soon', '^1.0', '>=1.2.3.4', '>= 1']
  }
}
