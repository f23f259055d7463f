import { expect, test } from 'vitest';
import { openMetrics } from '../../src/platform/metrics.ts';
import { MEASURED_AGAIN } from '../support/wall-clock.ts';

test('the registry tells event-loop lag, memory and processor time of the process', async () => {
  const metrics = openMetrics();
  try {
    const text = await metrics.registry.metrics();
    expect(text).toMatch(/^process_event_loop_lag_seconds\{quantile="0\.99"\} [\d.e-]+$/m);
    const rss = Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1]);
    expect(rss).toBeGreaterThan(10_000_000);
    expect(Number(/^process_cpu_seconds_total ([\d.]+)$/m.exec(text)?.[1])).toBeGreaterThan(0);
  } finally {
    metrics.stop();
  }
});

test('a blocked event loop shows as lag, once', MEASURED_AGAIN, async () => {
  const metrics = openMetrics();
  const worstSeconds = async () => Number(/quantile="1"\} ([\d.e-]+)/.exec(await metrics.registry.metrics())?.[1]);
  try {
    for (let n = 0; n < 30; n++) await aTurn();
    const until = performance.now() + 150;
    while (performance.now() < until);
    for (let n = 0; n < 30; n++) await aTurn();
    expect(await worstSeconds()).toBeGreaterThan(0.09);
    expect(await worstSeconds()).toBeLessThan(0.09);
  } finally {
    metrics.stop();
  }
});

test('two sets of metrics in one process do not clash', async () => {
  const [one, two] = [openMetrics(), openMetrics()];
  expect(await one.registry.metrics()).toContain('process_');
  one.stop();
  one.stop();
  two.stop();
});

function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
