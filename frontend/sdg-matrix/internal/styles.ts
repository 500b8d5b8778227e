import { css } from 'lit';

/**
 * The ramp of the map, without its two deepest classes in the light and its deepest in the dark: text on it keeps a
 * contrast of 4.5.
 */
export const styles = css`
  :host {
    min-width: 0;
    --_ink: var(--sdgmap-ink, light-dark(#1b2733, #e8edf2));
    --_ground: var(--sdgmap-ground, light-dark(#ffffff, #12181f));
    --_accent: var(--sdgmap-accent, #009edb);
    --_accent-text: var(--sdgmap-accent-text, light-dark(#00699a, #4fc3f2));
    --_hairline: var(--sdgmap-hairline, light-dark(#d5dce3, #34414e));
    --_muted: var(--sdgmap-muted, light-dark(#51606f, #a5b2bf));
    --_surface: var(--sdgmap-surface, light-dark(#f5f7f9, #1a222b));
    --_on-shade: #0b1116;
    display: block;
    color: var(--_ink);
    font-size: 15px;
    line-height: 1.35;
  }
  :host([hidden]) {
    display: none;
  }
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .status:empty {
    display: none;
  }
  p {
    margin: 0;
  }
  .status,
  .empty,
  .failed {
    padding: 32px 0;
    color: var(--_muted);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    align-items: center;
    font-size: 13px;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend p {
    color: var(--_muted);
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .readout {
    box-sizing: border-box;
    min-height: 45px;
    padding-block: 4px;
    color: var(--_muted);
    font-size: 13px;
  }

  .scroll {
    max-height: max(420px, calc(100dvh - 24px));
    overflow: auto;
    overscroll-behavior-x: contain;
    scroll-padding-block: 72px 8px;
    scroll-padding-inline: 260px 8px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  thead th {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    padding: 3px 2px;
    background: var(--_ground);
    text-align: center;
    vertical-align: bottom;
  }
  thead tr:nth-child(2) th {
    inset-block-start: 41px;
  }
  thead .corner {
    z-index: 3;
    inset-inline-start: 0;
    padding-inline-end: 8px;
    color: var(--_muted);
    font-size: 13px;
    text-align: start;
  }
  thead .all,
  tfoot th {
    color: var(--_muted);
    font-size: 13px;
  }
  .goal button,
  .goal .tile {
    display: flex;
    box-sizing: border-box;
    gap: 3px;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-width: 40px;
    height: 35px;
    padding: 0 2px;
    border: 0;
    border-radius: 2px;
    font: inherit;
    font-weight: 600;
    forced-color-adjust: none;
  }
  .goal button {
    cursor: pointer;
  }
  /* Points down where targets can be shown, up where they can be hidden. */
  .goal .sign {
    width: 4px;
    height: 4px;
    margin-block-start: -3px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }
  .goal.open .sign {
    margin-block-start: 3px;
    rotate: 225deg;
  }
  .goal.open {
    text-align: start;
    white-space: nowrap;
  }
  .goal.open button {
    display: inline-flex;
    position: sticky;
    inset-inline-start: 268px;
    width: 48px;
    vertical-align: middle;
  }
  .goal-title {
    display: inline-block;
    max-width: calc(100% - 64px);
    margin-inline-start: 6px;
    overflow: hidden;
    font-size: 13px;
    text-overflow: ellipsis;
    vertical-align: middle;
  }
  .target a {
    display: block;
    padding: 3px 2px;
    color: var(--_accent-text);
    font-size: 13px;
    text-decoration: none;
  }
  .target a:hover,
  .line a:hover .title {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .line {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    box-sizing: border-box;
    width: 260px;
    min-width: 260px;
    padding: 0;
    padding-inline-end: 8px;
    border-block-start: 1px solid var(--_hairline);
    background: var(--_ground);
  }
  .line a {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr);
    align-items: center;
    min-height: 36px;
    color: inherit;
    font-size: 13px;
    text-decoration: none;
  }
  .line .code {
    font-weight: 600;
  }
  :host(:dir(rtl)) .line .code {
    text-align: right;
  }
  .line .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 1.25;
  }

  td {
    position: relative;
    box-sizing: border-box;
    height: 38px;
    min-width: 44px;
    padding: 1px;
    border: 1px solid transparent;
    border-block-start-color: var(--_hairline);
    text-align: center;
    cursor: pointer;
  }
  td.goal-start {
    border-inline-start-color: var(--_muted);
  }
  td.margin {
    cursor: default;
  }
  tfoot td,
  tfoot th.line {
    border-block-start-color: var(--_muted);
  }
  tfoot th.line {
    padding-block: 8px;
  }
  td.hidden-state {
    cursor: default;
  }
  .count {
    display: block;
    line-height: 1.2;
  }
  .count:empty {
    display: none;
  }
  .entries {
    display: inline-flex;
    gap: 3px;
    align-items: center;
    font-size: 11px;
    line-height: 1.2;
  }
  /* A diamond, so that the small figure is told from the number of activities by more than its size. */
  .entries::before {
    width: 4px;
    height: 4px;
    border: 1px solid currentColor;
    content: '';
    rotate: 45deg;
  }

  .shade-0 {
    --_shade: light-dark(#c8f1e0, #2d8eb7);
  }
  .shade-1 {
    --_shade: light-dark(#97ded2, #3cabc2);
  }
  .shade-2 {
    --_shade: light-dark(#65c8ca, #64c5c9);
  }
  .shade-3 {
    --_shade: light-dark(#3baec4, #96dcd1);
  }
  .shade-4 {
    --_shade: light-dark(#2993ba, #c8f1e0);
  }

  /* Asserted and evidenced: filled, with a dot. Evidenced only: a frame and a plus. Asserted only: a ring. */
  .ASSERTED_AND_EVIDENCED,
  .swatch {
    background: var(--_shade);
    background-clip: padding-box;
    color: var(--_on-shade);
  }
  .ASSERTED_AND_EVIDENCED::before {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    width: 0;
    height: 0;
    border: 3px solid currentColor;
    border-radius: 50%;
    content: '';
  }
  .ASSERTED_ONLY::before {
    display: inline-block;
    width: 9px;
    height: 9px;
    border: 1.5px solid var(--_ink);
    border-radius: 50%;
    content: '';
  }
  .EVIDENCED_ONLY {
    background: none;
    color: var(--_ink);
    box-shadow: inset 0 0 0 2px var(--_shade);
  }
  .EVIDENCED_ONLY::before {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 4px;
    font-size: 13px;
    font-weight: 700;
    line-height: 1.2;
    content: '+';
  }
  .NONE::before {
    color: var(--_muted);
    content: '·';
  }
  .collected::after {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    border: 5px solid;
    border-color: var(--_accent-text) var(--_accent-text) transparent transparent;
    content: '';
  }
  :host(:dir(rtl)) .collected::after {
    border-color: var(--_accent-text) transparent transparent var(--_accent-text);
  }
  td:hover:not(.margin, .hidden-state) {
    outline: 1px solid var(--_ink);
    outline-offset: -1px;
  }
  td.selected {
    outline: 3px solid var(--_accent);
    outline-offset: -2px;
  }
  :is(td, a, button, select, .tile):focus-visible {
    outline: 2.5px solid var(--_ink);
    outline-offset: -2px;
    box-shadow: inset 0 0 0 4px var(--_ground);
  }

  .swatch {
    display: inline-grid;
    position: relative;
    flex: none;
    place-items: center;
    box-sizing: border-box;
    width: 24px;
    height: 18px;
  }
  .swatch.ASSERTED_ONLY,
  .swatch.NONE,
  .swatch.EVIDENCED_ONLY {
    background: none;
    color: var(--_ink);
  }

  .failed button {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .list {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
  }
  .list label {
    display: grid;
    gap: 4px;
    color: var(--_muted);
    font-size: 13px;
  }
  .list select {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding-inline: 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    font-size: 15px;
    text-overflow: ellipsis;
  }
  .list h3 {
    margin: 8px 0 0;
    font-size: 15px;
  }
  .list ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .list li {
    border-block-end: 1px solid var(--_hairline);
  }
  .list button {
    display: grid;
    grid-template-columns: 44px minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 44px;
    padding: 8px 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .list button.selected {
    box-shadow: inset 3px 0 var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .list .tile {
    display: grid;
    place-items: center;
    min-width: 32px;
    height: 32px;
    border-radius: 2px;
    font-weight: 600;
    forced-color-adjust: none;
  }
  .list .words {
    display: grid;
  }
  .state,
  .line-total,
  .left-out {
    color: var(--_muted);
    font-size: 13px;
  }

  @media (forced-colors: active) {
    .ASSERTED_AND_EVIDENCED {
      border: 1px solid CanvasText;
      background: none;
      color: CanvasText;
    }
    .EVIDENCED_ONLY {
      border: 1px dashed CanvasText;
    }
    td.selected {
      outline-color: Highlight;
    }
  }

  @media print {
    .readout {
      display: none;
    }
    .scroll {
      max-height: none;
      overflow: visible;
    }
    table,
    td,
    .swatch,
    .goal button {
      print-color-adjust: exact;
    }
    thead th,
    .line {
      position: static;
    }
    .line {
      width: 180px;
      min-width: 180px;
    }
    .line a {
      grid-template-columns: 68px minmax(0, 1fr);
      min-height: 28px;
      font-size: 10px;
    }
    td {
      height: 28px;
      min-width: 0;
      font-size: 11px;
    }
    .goal button,
    .goal .tile {
      min-width: 0;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
