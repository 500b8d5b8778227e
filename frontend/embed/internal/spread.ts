import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Sets properties of an element by name; only those that have changed. */
class Spread extends Directive {
  #before: Readonly<Record<string, unknown>> = {};

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
    for (const [name, value] of Object.entries(properties)) {
      if (this.#before[name] !== value) Object.assign(part.element, { [name]: value });
    }
    this.#before = properties;
    return noChange;
  }
}

export const spread = directive(Spread);
