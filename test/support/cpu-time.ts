/**
 * Milliseconds of processor time this process has used: what a test measures that must notice slow code, but not a
 * busy machine.
 * @example const start = cpuTime(); work(); expect(cpuTime() - start).toBeLessThan(1000);
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
