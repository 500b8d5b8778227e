import { css } from 'lit';

export const styles = css`
  :host {
    --_ink: var(--sdgmap-ink, light-dark(#1b2733, #e8edf2));
    --_ground: var(--sdgmap-ground, light-dark(#ffffff, #12181f));
    --_accent: var(--sdgmap-accent, #009edb);
    --_accent-text: var(--sdgmap-accent-text, light-dark(#00699a, #4fc3f2));
    --_accent-soft: var(--sdgmap-accent-soft, light-dark(#e3f3fb, #103246));
    --_hairline: var(--sdgmap-hairline, light-dark(#d5dce3, #34414e));
    --_muted: var(--sdgmap-muted, light-dark(#566472, #a3b0bd));
    --_small: var(--sdgmap-size-small, 0.8125rem);
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font-size: var(--sdgmap-size-text, 0.9375rem);
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  p,
  ul,
  h2,
  h3 {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  /* Legend */
  .legend {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 16px;
    padding-block-end: 20px;
    font-size: var(--_small);
  }
  .legend p {
    color: var(--_muted);
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .symbol {
    flex: none;
  }
  .symbol-ground {
    fill: var(--_ground);
    stroke: var(--_muted);
  }
  .symbol-strokes {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Plans side by side */
  .stage {
    display: grid;
    position: relative;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: clamp(72px, 11cqi, 160px);
    isolation: isolate;
  }
  .column {
    display: flex;
    flex-direction: column;
  }
  h2 {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 4px 8px;
    background: var(--_ground);
    font-size: var(--sdgmap-size-title, 1.1875rem);
    line-height: 1.25;
  }
  .period {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .period strong {
    color: var(--_ink);
    font-weight: 600;
  }
  h3 {
    padding-block: 12px 4px;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }
  .cards {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 6px;
    justify-content: space-between;
  }
  .cards > .below {
    margin-inline-start: 16px;
  }
  .card {
    display: grid;
    position: relative;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
    box-sizing: border-box;
    width: 100%;
    min-height: 34px;
    scroll-margin-block: 64px 16px;
    padding: 5px 8px;
    border: 1px solid var(--_hairline);
    border-radius: var(--sdgmap-corner, 4px);
    background: var(--_ground);
    font-size: var(--_small);
    line-height: 1.35;
  }
  .card:hover {
    border-color: var(--_muted);
  }
  .card.kin {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .card.selected {
    outline: 2px solid var(--_accent-text);
    outline-offset: -1px;
  }
  .card:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--sdgmap-corner, 4px);
  }
  .code {
    min-width: 2em;
    font-weight: 600;
    white-space: nowrap;
  }
  li:not(.below) > .card .title {
    font-weight: 600;
  }
  .title {
    overflow-wrap: anywhere;
  }
  .figure,
  .meta,
  .missing,
  .empty {
    color: var(--_muted);
  }
  .figure {
    grid-column: 2;
  }
  .missing {
    padding-inline-start: 9px;
    border-inline-start: 2px dotted var(--_muted);
    margin-block-start: 2px;
    font-size: var(--_small);
  }
  .kin .figure {
    color: var(--_ink);
  }
  .unconfirmed {
    padding-inline: 6px;
    border: 1px dashed var(--_muted);
    border-radius: 4px;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .links {
    display: none;
  }

  /* Lines */
  .lines {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: -1;
    overflow: visible;
    pointer-events: none;
  }
  .line {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.25;
  }
  .line.basis-0 {
    stroke-dasharray: 5 3;
  }
  .line.basis-1 {
    stroke-width: 2.5;
  }
  .line.basis-2 {
    stroke-dasharray: 1 4;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .arrow {
    fill: var(--_muted);
  }
  .faded .line,
  .faded .arrow,
  .faded .symbol-ground,
  .faded .symbol-strokes {
    opacity: 0.25;
  }
  .kin .line {
    stroke: var(--_accent-text);
    stroke-width: 2.25;
  }
  .kin .arrow {
    fill: var(--_accent-text);
  }
  .kin .symbol-ground {
    stroke: var(--_accent-text);
    stroke-width: 1.5;
  }
  .word {
    fill: var(--_ink);
    stroke: var(--_ground);
    stroke-width: 5;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 12px;
  }

  /* Links in words, where there is no room for lines */
  .links li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px;
    padding-block: 4px;
    font-size: var(--_small);
  }
  .other {
    padding: 4px 0;
    margin-inline-end: 8px;
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .links .meta + .meta::before {
    content: ' · ';
  }
  .why {
    display: block;
    color: var(--_muted);
  }
  :host(:dir(rtl)) .why,
  :host(:dir(rtl)) td > [dir='ltr'] {
    display: block;
    text-align: end;
  }

  /* Table */
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
  }
  caption {
    padding-block-end: 8px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--_hairline);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th button {
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 4px 0;
    font-weight: 600;
  }
  .order {
    flex: none;
    fill: var(--_muted);
  }
  .order .now {
    fill: var(--_ink);
  }
  td .meta,
  th .meta {
    display: block;
  }
  tr.selected > * {
    background: var(--_accent-soft);
  }
  tr.selected .meta {
    color: var(--_ink);
  }
  td .other,
  th .other {
    padding: 3px 0;
  }
  .relation {
    display: flex;
    gap: 6px;
    align-items: center;
  }

  @container (width < 720px) {
    .stage {
      grid-auto-flow: row;
      gap: 32px;
    }
    /* A panel may cover the lower part of a phone. */
    .card {
      scroll-margin-block: 16px 62dvh;
    }
    h2 {
      position: static;
    }
    .lines {
      display: none;
    }
    .links {
      display: block;
      padding-inline-start: 9px;
    }
    .cards {
      gap: 8px;
    }
    .legend {
      grid-template-columns: minmax(0, 1fr);
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: block;
      padding-block: 8px;
      border-block-end: 1px solid var(--_hairline);
    }
    th,
    td {
      display: block;
      padding: 2px 0;
      border: 0;
    }
    td:empty {
      display: none;
    }
  }

  @media print {
    h2 {
      position: static;
    }
    .lines {
      display: none;
    }
    .stage {
      gap: 24px;
    }
    .links {
      display: block;
    }
    .cards {
      justify-content: start;
    }
    .card {
      break-inside: avoid;
    }
  }
`;
