/** Attributes that choose what is shown, by the parameter of the address that each becomes. */
export type Parameters = Readonly<Record<string, string | null>>;

/**
 * The address of a description: the filter as in addresses of the tool, and what the attributes add.
 *
 * @param server address of the tool, with a slash at its end
 * @param resource such as map.json
 * @param filter query of an address, such as `sector=ITU-D&sdg=9`; a question mark before it is passed over
 */
export function descriptionAddress(
  server: string,
  resource: string,
  filter: string,
  parameters: Parameters,
): string {
  const query = new URLSearchParams(filter);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value.trim() !== '') query.set(name, value.trim());
  }
  const text = query.toString();
  return `${server}embed/${resource}${text && '?'}${text}`;
}

/** Languages that the tool speaks. */
const LANGUAGES: readonly string[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar'];

/** The language of the tool that a tag such as `pt-BR` or `fr-CH` (BCP 47) names; null where the tool speaks none. */
export function findLanguage(tag: string): string | null {
  const primary = tag.trim().split(/[-_]/)[0]!.toLowerCase();
  return LANGUAGES.includes(primary) ? primary : null;
}

/**
 * An address of the tool as seen from any site. Braces of a template stay: `new URL` would encode them.
 *
 * @param server address of the tool, with a slash at its end
 * @param path beginning with a slash
 */
export function absoluteAddress(server: string, path: string): string {
  return path.startsWith('/') ? server + path.slice(1) : path;
}

/** The same properties with addresses as seen from any site. */
export function absoluteProperties(
  server: string,
  properties: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      name.endsWith('Url') && typeof value === 'string' ? absoluteAddress(server, value) : value,
    ]),
  );
}

/** The page of what the reader chose. */
export function itemAddress(server: string, pattern: string, code: string): string {
  return absoluteAddress(server, pattern.replace('{code}', encodeURIComponent(code)));
}

/** The address of the tool, from that of this script below its `embed/assets`. */
export function serverOf(script: string): string {
  return new URL('../../', script).href;
}
