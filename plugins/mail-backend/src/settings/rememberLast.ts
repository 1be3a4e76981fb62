/**
 * Works something out once for each key, and remembers the last; what could not be worked out now is tried again.
 */
export function rememberLast<Value>(): (
  key: string,
  workOut: () => Promise<Value>,
) => Promise<Value> {
  let known: { key: string; value: Promise<Value> } | undefined;
  return async (key, workOut) => {
    if (known?.key !== key) {
      known = { key, value: workOut() };
    }
    const asked = known;
    try {
      return await asked.value;
    } catch (error) {
      // Somebody may have asked for another one meanwhile.
      if (known === asked) known = undefined;
      throw error;
    }
  };
}
