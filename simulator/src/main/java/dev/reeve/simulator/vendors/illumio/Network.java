package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Network devices below their enforcement nodes, and their endpoints. */
final class Network {

  private Network() {}

  static Reply addDevice(Call call) {
    Objects objects = Objects.of(call);
    String nodeHref = Objects.parent(Objects.href(call));
    Map<String, Object> node = objects.get(nodeHref);
    String org = Objects.parent(Objects.parent(nodeHref));
    Map<String, Object> config = new LinkedHashMap<>(call.object());
    config.remove("description");
    Map<String, Object> device =
        Values.of(
            "href",
            org + "/network_devices/" + call.state().ids().uuid(),
            "supported_endpoint_type",
            "switch_port",
            "config",
            config,
            "configure",
            true,
            "enforcement_instructions_generation_in_progress",
            false,
            "status",
            "unmonitored",
            "network_enforcement_node",
            Objects.ref(nodeHref));
    objects.put(device);
    List<Object> devices = new ArrayList<>(Values.list(node.get("network_devices")));
    devices.add(Objects.ref(Values.text(device.get("href"))));
    node.put("network_devices", devices);
    objects.put(node);
    return Reply.json(201, device);
  }

  static Reply addEndpoint(Call call) {
    Objects objects = Objects.of(call);
    String device = Objects.parent(Objects.href(call));
    objects.get(device);
    Map<String, Object> endpoint = Writes.begin(call, Objects.href(call), call.object());
    endpoint.put("network_device", Objects.ref(device));
    endpoint.put("status", "unmonitored");
    objects.put(endpoint);
    return Reply.json(201, endpoint);
  }
}
