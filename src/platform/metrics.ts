import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Registry } from 'prom-client';

const RESOLUTION_MS = 20;
const QUANTILES = [50, 99] as const;

export interface Metrics {
  /** Others add their own counters to it (`registers: [metrics.registry]`). No label ever names a person, a chat or a place. */
  registry: Registry;
  /** Ends the measuring of the event loop. Safe to call twice. */
  stop(): void;
}

/**
 * A registry with what the process itself can say: event-loop lag since the last reading, memory, processor time, start.
 *
 * prom-client's own default metrics are not used: their garbage-collection observer costs more than it tells, and their lag counts
 * the timer's own resolution as lag.
 */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const gauge = (name: string, help: string, read: () => number): void =>
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read());
        },
      }),
    );
  registry.registerMetric(lagGauge(delay));
  registry.registerMetric(processorCounter());
  gauge('process_resident_memory_bytes', 'Memory that the process holds', () => process.memoryUsage.rss());
  gauge('process_heap_used_bytes', 'Memory that JavaScript objects take', () => process.memoryUsage().heapUsed);
  gauge('process_start_time_seconds', 'When the process started (Unix time)', () => (Date.now() - process.uptime() * 1000) / 1000);
  return { registry, stop: () => void delay.disable() };
}

function lagGauge(delay: ReturnType<typeof monitorEventLoopDelay>): Gauge<'quantile'> {
  return new Gauge({
    name: 'process_event_loop_lag_seconds',
    help: 'How late timers ran since the last reading',
    labelNames: ['quantile'],
    registers: [],
    collect() {
      for (const quantile of QUANTILES) this.set({ quantile: String(quantile / 100) }, lagSeconds(delay.percentile(quantile)));
      this.set({ quantile: '1' }, lagSeconds(delay.max));
      delay.reset();
    },
  });
}

function processorCounter(): Counter {
  return new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time, user and system',
    registers: [],
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
}

/** The histogram holds nanoseconds between timers and is empty (NaN, 0) before the first one. */
function lagSeconds(betweenTimersNanoseconds: number): number {
  const lagMs = betweenTimersNanoseconds / 1e6 - RESOLUTION_MS;
  return Number.isFinite(lagMs) ? Math.max(0, lagMs / 1000) : 0;
}
