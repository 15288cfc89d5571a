#pragma once
// A connector that runs by token: its routes are kept elsewhere.
inline const char* const remoteTunnel = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: cloudflared, namespace: edge}
spec:
  replicas: 2
  selector: {matchLabels: {app: cloudflared}}
  template:
    metadata: {labels: {app: cloudflared}}
    spec:
      containers:
        - name: cloudflared
          image: cloudflare/cloudflared:2026.8.2
          args: [tunnel, --no-autoupdate, run]
          env: [{name: TUNNEL_TOKEN, valueFrom: {secretKeyRef: {name: token, key: token}}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: blog, namespace: web}
spec:
  selector: {matchLabels: {app: blog}}
  template:
    metadata: {labels: {app: blog}}
    spec: {containers: [{name: blog, image: blog, ports: [{containerPort: 2368}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: blog, namespace: web}
spec: {selector: {app: blog}, ports: [{port: 80, targetPort: 2368}]}
)";
