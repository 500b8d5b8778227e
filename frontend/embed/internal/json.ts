/**
 * What an address answers, without cookies: figures are the same for everybody.
 *
 * @throws Error that repeats what the server says is wrong
 */
export async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, {
    credentials: 'omit',
    headers: { Accept: 'application/json' },
    signal,
  });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${problemIn(json)}`);
  return json;
}

/** The sentence of problem details (RFC 9457). */
function problemIn(json: unknown): string {
  const detail = typeof json === 'object' && json !== null && 'detail' in json ? json.detail : null;
  return typeof detail === 'string' ? detail : 'no reason is given';
}
