package dev.reeve.simulator.soak

import dev.reeve.simulator.testing.OnSimulator
import dev.reeve.value.Wait

/** One sort of record of each vendor. */
final class Kinds {
  private Kinds() {
  }

  static List<Kind> of(OnSimulator simulator) {
    [new Networks(simulator), new Tags(simulator), new Servers(simulator), new Labels(simulator), new Policies(simulator)]
  }

  /** Pureport: a PUT replaces, a delete ends in 404. */
  static final class Networks extends Kind {
    Networks(OnSimulator simulator) {
      super(simulator)
    }

    String create(String key) {
      ids[key] = call('pureport.networks.create', name: key, description: 'new').fields().id
      'new'
    }

    String change(String key, int number) {
      call('pureport.networks.update', ids[key], name: key, description: "change $number".toString())
      "change $number"
    }

    void remove(String key) {
      call('pureport.networks.delete', ids[key])
    }

    Map<String, String> listed() {
      call('pureport.networks.list').findAll { it.fields().name.startsWith('soak-') }.collectEntries {
        ids[it.fields().name] = it.fields().id
        [it.fields().name, it.fields().description]
      }
    }
  }

  /** Pure1: written by key within a namespace. */
  static final class Tags extends Kind {
    Tags(OnSimulator simulator) {
      super(simulator)
    }

    String create(String key) {
      change(key, 0)
    }

    String change(String key, int number) {
      call('pure1.arrays.tags.upsert', resource_names: ['rdam-fa-01'], body: [[key: key, value: "v$number".toString()]])
      "v$number"
    }

    void remove(String key) {
      call('pure1.arrays.tags.delete', resource_names: ['rdam-fa-01'], keys: [key])
    }

    Map<String, String> listed() {
      call('pure1.arrays.tags.list', resource_names: ['rdam-fa-01']).findAll { it.fields().key.startsWith('soak-') }
          .collectEntries { [it.fields().key, it.fields().value] }
    }
  }

  /** CLC: every write is a job; the vendor makes up the name. */
  static final class Servers extends Kind {
    private String group

    Servers(OnSimulator simulator) {
      super(simulator)
    }

    String create(String key) {
      group = group ?: call('clc.groups.list').find { it.fields().name == 'Development' }.fields().id
      ids[key] = call('clc.servers.create', name: 'soak', description: key, groupId: group,
          sourceServerId: 'UBUNTU-14-64-TEMPLATE', cpu: 1, memoryGB: 1, type: 'standard').fields().id
      'started'
    }

    String change(String key, int number) {
      def word = number % 2 ? 'powerOff' : 'powerOn'
      def jobs = call("clc.servers.$word", [ids[key]])
      jobs.live().await(jobs, Wait.DEFAULT)
      number % 2 ? 'stopped' : 'started'
    }

    void remove(String key) {
      call('clc.servers.delete', ids[key])
    }

    Map<String, String> listed() {
      call('clc.servers.list').findAll { it.fields().description.startsWith('soak-') }.collectEntries {
        ids[it.fields().description] = it.fields().id
        [it.fields().description, it.fields().details.powerState]
      }
    }
  }

  /** Illumio: known by its link. */
  static final class Labels extends Kind {
    Labels(OnSimulator simulator) {
      super(simulator)
    }

    String create(String key) {
      ids[key] = call('illumio.labels.create', key: 'app', value: key, external_data_set: 'soak',
          external_data_reference: "$key 0".toString()).fields().href
      "$key 0"
    }

    String change(String key, int number) {
      call('illumio.labels.update', ids[key], external_data_set: 'soak', external_data_reference: "$key $number".toString())
      "$key $number"
    }

    void remove(String key) {
      call('illumio.labels.delete', ids[key])
    }

    Map<String, String> listed() {
      call('illumio.labels.list', key: 'app').findAll { it.fields().value.startsWith('soak-') }.collectEntries {
        ids[it.fields().value] = it.fields().href
        [it.fields().value, it.fields().external_data_reference]
      }
    }
  }

  /** PGO: errors within answers of 200, no update. */
  static final class Policies extends Kind {
    Policies(OnSimulator simulator) {
      super(simulator)
    }

    String create(String key) {
      call('pgo.policies.create', Name: key, SQL: "select '$key'".toString())
      "select '$key'"
    }

    String change(String key, int number) {
      believed[key]
    }

    void remove(String key) {
      call('pgo.policies.delete', key)
    }

    Map<String, String> listed() {
      call('pgo.policies.list').findAll { it.fields().spec.name.startsWith('soak-') }
          .collectEntries { [it.fields().spec.name, it.fields().spec.sql] }
    }
  }
}
