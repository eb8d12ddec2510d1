/** @file Objects whose keys come from outside. */

/** What the object itself has under the key: what every object has by birth (`constructor`, `__proto__`) is no answer. */
export function ownValue<Value>(
  object: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  // eslint-disable-next-line suanpan/no-text-lookup -- asked for its own keys only
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}
