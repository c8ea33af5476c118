import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What the process measures of itself. Labels are kinds and counts: never a path, a tenant's resident or a reference. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics, prefix: "loket_" });

export const requestSeconds = new Histogram({
  name: "loket_http_request_seconds",
  help: "Time to answer a request that was not served from memory.",
  labelNames: ["method", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});

export const jobsDone = new Counter({
  name: "loket_jobs_total",
  help: "Jobs by event type and outcome.",
  labelNames: ["type", "outcome"],
  registers: [metrics],
});

export const removedRows = new Counter({
  name: "loket_retention_removed_total",
  help: "Rows that retention removed, by kind.",
  labelNames: ["kind"],
  registers: [metrics],
});
