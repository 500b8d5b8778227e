import { css } from 'lit';

export const styles = css`
  :host {
    --_ink: var(--sdgmap-ink, light-dark(#1b2733, #e8edf2));
    --_ground: var(--sdgmap-ground, light-dark(#ffffff, #12181f));
    --_accent: var(--sdgmap-accent, #009edb);
    --_hairline: var(--sdgmap-hairline, light-dark(#d5dce3, #34414e));
    --_muted: var(--sdgmap-muted, light-dark(#566472, #a3b0bd));
    --_surface: var(--sdgmap-surface, light-dark(#ffffff, #1b232c));
    display: block;
    position: relative;
    color: var(--_ink);
    font-family: inherit;
    font-size: 15px;
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  /* Its colour tells when the page changes between light and dark. */
  .probe {
    position: absolute;
    visibility: hidden;
    width: 0;
    height: 0;
    color: var(--_ground);
    transition: color 1ms;
  }
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .empty {
    margin: 0;
    padding: 32px 16px;
    color: var(--_muted);
    text-align: center;
  }

  .layout {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 24px;
  }
  .layout.wide {
    flex-direction: row;
    justify-content: center;
    gap: 40px;
  }
  .figures {
    display: grid;
    justify-items: center;
    gap: 24px 32px;
    max-width: 100%;
  }
  .figures.side {
    grid-template-columns: 1fr 1fr;
    align-items: start;
  }
  .figures:not(.side) .figure + .figure {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .figure {
    position: relative;
    max-width: 100%;
  }
  .figure-title {
    margin: 0 0 8px;
    font-size: 19px;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
  }
  .rule {
    max-width: 75ch;
    margin: 16px auto 0;
    font-size: 13px;
    text-align: start;
  }
  .ghost {
    cursor: pointer;
  }
  .figure > svg {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
  }
  svg {
    font-family: inherit;
  }

  .fill-ink {
    fill: var(--_ink);
  }
  .fill-ground {
    fill: var(--_ground);
  }
  .fill-muted {
    fill: var(--_muted);
  }
  .fill-hairline {
    fill: var(--_hairline);
  }
  .fill-ring1 {
    fill: color-mix(in srgb, var(--_ink) 3%, var(--_ground));
  }
  .fill-ring2 {
    fill: color-mix(in srgb, var(--_ink) 6%, var(--_ground));
  }
  .fill-ring3 {
    fill: color-mix(in srgb, var(--_ink) 9%, var(--_ground));
  }
  .fill-ring4 {
    fill: color-mix(in srgb, var(--_ink) 12%, var(--_ground));
  }
  .fill-ring5 {
    fill: color-mix(in srgb, var(--_ink) 15%, var(--_ground));
  }
  .stroke-ink {
    stroke: var(--_ink);
  }
  .stroke-ground {
    stroke: var(--_ground);
  }
  .stroke-muted {
    stroke: var(--_muted);
  }
  .stroke-hairline {
    stroke: var(--_hairline);
  }

  .tile {
    cursor: pointer;
    outline: none;
  }
  .tile .hit {
    fill: transparent;
  }
  .tile .halo,
  .tile .outline,
  .tile .focus,
  .tile .focus-edge {
    fill: none;
    visibility: hidden;
    pointer-events: none;
  }
  .tile:hover .outline {
    visibility: visible;
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }
  .tile.selected .halo {
    visibility: visible;
    stroke: var(--_accent);
    stroke-opacity: 0.28;
    stroke-width: 8px;
  }
  .tile.selected .outline {
    visibility: visible;
    stroke: var(--_accent);
    stroke-width: 2.5px;
  }
  .tile:focus-visible .focus {
    visibility: visible;
    stroke: var(--_accent);
    stroke-width: 2.5px;
  }
  .tile:focus-visible .focus-edge {
    visibility: visible;
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  .drawing {
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .figure,
    .legend,
    .swatch {
      forced-color-adjust: none;
      background: var(--_ground);
    }
  }

  .tooltip {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 1;
    box-sizing: border-box;
    width: max-content;
    max-width: min(264px, 100%);
    padding: 10px 12px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 2px 10px rgb(0 0 0 / 18%);
    font-size: 13px;
  }
  .tooltip[hidden] {
    display: none;
  }
  .tooltip p {
    margin: 0;
  }
  .tooltip p + p {
    margin-block-start: 4px;
  }
  .tooltip .name {
    font-weight: 600;
  }
  .tooltip .level,
  .tooltip .note {
    color: var(--_muted);
  }
  .tooltip .differs {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    padding-block-start: 4px;
  }
  .tooltip .differs svg {
    flex: none;
  }

  .legend {
    box-sizing: border-box;
    font-size: 13px;
  }
  .layout:not(.wide) .legend {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 20px 32px;
    width: 100%;
  }
  .layout.wide .legend {
    display: flex;
    flex-direction: column;
    gap: 24px;
    flex: 0 1 232px;
  }
  .legend .heading {
    margin: 0 0 8px;
    font-weight: 600;
    line-height: 1.35;
  }
  .legend ul {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 10px;
    align-items: flex-start;
  }
  .legend li > svg {
    flex: none;
  }

  .table {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 15px;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding: 0 8px 8px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-block: 0;
    border-block-end-color: var(--_muted);
    font-size: 13px;
    font-weight: 600;
    vertical-align: bottom;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
  }
  tr.selected > * {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  tbody tr:hover > * {
    background: color-mix(in srgb, var(--_ink) 5%, transparent);
  }
  tbody tr.selected:hover > * {
    background: color-mix(in srgb, var(--_accent) 20%, transparent);
  }
  td .swatch {
    display: inline-block;
    vertical-align: -2px;
    margin-inline-end: 8px;
  }
  .code {
    white-space: nowrap;
    font-weight: 600;
  }
  .inline-level {
    display: none;
    color: var(--_muted);
    font-size: 13px;
  }
  .no-data,
  .note {
    color: var(--_muted);
  }
  .narrow .column-level,
  .narrow .column-computed,
  .narrow .column-weight,
  .narrow .column-difference {
    display: none;
  }
  .narrow .inline-level {
    display: block;
  }
  .narrow th,
  .narrow td {
    padding-inline: 6px;
  }
  .narrow thead button {
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .inline-level .mark {
    margin-inline: 6px;
  }
  .inline-weight::before {
    content: ' · ';
  }
  .mark {
    display: inline-block;
    vertical-align: -3px;
    margin-inline-end: 6px;
  }
  button {
    margin: 0;
    padding: 8px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  tbody button {
    padding: 0;
    text-align: start;
  }
  .column-code {
    white-space: nowrap;
  }
  .arrow {
    display: inline-block;
    width: 12px;
    margin-inline-start: 4px;
    vertical-align: -1px;
  }
`;
