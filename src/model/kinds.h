#pragma once
// Readers of the kinds that have typed members, one function a kind. Each reads
// the object at that Reader and reports what has a wrong shape. Labels of the
// object itself come in: they were read and checked with its metadata.
#include <sallyport/model/cluster.h>

namespace sallyport::model {

bool isWorkload(const ObjectKey& key);

Workload readWorkload(const base::Reader& object, const std::string& kind);
Pod readPod(const base::Reader& object, Labels labels);
Service readService(const base::Reader& object);
EndpointSlice readEndpointSlice(const base::Reader& object);
EndpointSlice readEndpoints(const base::Reader& object);

PodSpec readPodSpec(const base::Reader& spec, Labels labels);

// A port number: nothing, and a report, when it is not from 1 to 65535.
std::optional<int> readPort(const base::Reader& reader);
// TCP, UDP or SCTP; TCP when none is named.
Protocol readProtocol(const base::Reader& reader);
// An address; nothing, and a report, when it is none. Nothing without a report when it is missing.
std::optional<Ip> readIp(const base::Reader& reader);

} // namespace sallyport::model
