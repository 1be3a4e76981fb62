/**
 * Reads a streamed reply line by line, each as soon as it is there.
 *
 * @remarks
 *
 * NDJSON: one JSON value a line; empty lines keep a connection open and mean nothing.
 */
export async function* readNdjson(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<unknown> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = done ? '' : lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim()) yield JSON.parse(line);
      }
      if (done) return;
    }
  } finally {
    // Also when the caller has seen enough: the connection must not stay open.
    await reader.cancel();
  }
}
