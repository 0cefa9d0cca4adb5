/**
 * Makes something of an object once, however often it is asked for: pages are read many times, the report behind them changes
 * seldom.
 * @param make pure
 * @example const indexOf = once(indexEvidence); indexOf(report) === indexOf(report) // true
 */
export function once<K extends object, T>(make: (from: K) => T): (from: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (from) => {
    const before = known.get(from);
    if (before) return before.value;
    const value = make(from);
    known.set(from, { value });
    return value;
  };
}
