import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Sets properties of an element by name, those that have changed; one that is no longer named is as it was at first. */
class Spread extends Directive {
  #before: Readonly<Record<string, unknown>> = {};
  readonly #first = new Map<string, unknown>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('spread() stands among the attributes of an element.');
  }

  // What it takes is typed here, and set in update().
  render(...properties: [Readonly<Record<string, unknown>>]): unknown {
    return properties.length === 1 ? noChange : undefined;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, unknown>>]): typeof noChange {
    const element = part.element as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(properties)) {
      if (!this.#first.has(name)) this.#first.set(name, element[name]);
      if (this.#before[name] !== value) element[name] = value;
    }
    for (const name of Object.keys(this.#before)) {
      if (!(name in properties)) element[name] = this.#first.get(name);
    }
    this.#before = properties;
    return noChange;
  }
}

export const spread = directive(Spread);
