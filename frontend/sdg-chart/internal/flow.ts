import { named } from './bars.js';
import { checkFlow } from './checks.js';
import { cut, wrap } from './fit.js';
import type { ChartKind, Plan } from './kind.js';
import { BAR, EDGE, FLOW, GROUND, LINE_HEIGHT, NO_EMPHASIS, PLAIN_TEXT, SIZE, STILL } from './look.js';
import { fullName, type Texts } from './texts.js';
import type { FlowData, FlowLink, FlowNode, Frame, Stop } from './types.js';

const NODE_WIDTH = 14;
const NODE_GAP = 15;
const HEADINGS = 44;
/** Room for a column below which only codes are printed. */
const NAMES_FROM = 170;

/** Columns of nodes; the width of a link is the number of activities that both its ends have in common. */
export const flow: ChartKind<FlowData> = {
  check: checkFlow,
  isEmpty: (data) => data.links.length === 0,
  stops,
  plan,

  height(data) {
    const most = Math.max(...data.columns.map((_name, column) => nodesOf(data, column).length));
    return HEADINGS + Math.min(900, Math.max(360, most * 34));
  },

  tables: (data, texts, caption) => [
    {
      caption: [caption, texts.labels.tableOfLinks].filter(Boolean).join(': '),
      columns: [
        { label: texts.labels.columnFrom, numeric: false },
        { label: texts.labels.columnTo, numeric: false },
        { label: data.unit || texts.labels.columnValue, numeric: true },
      ],
      heading: 0,
      rows: data.links.map((link) => ({
        id: idOf(link),
        href: link.href ?? null,
        linkName: spokenLink(data, link, texts),
        cells: [nameOf(data, link.source), nameOf(data, link.target), link.value],
      })),
    },
    {
      caption: [caption, texts.labels.tableOfNodes].filter(Boolean).join(': '),
      columns: [
        { label: texts.labels.columnKind, numeric: false },
        { label: texts.labels.columnName, numeric: false },
        { label: data.unit || texts.labels.columnValue, numeric: true },
      ],
      heading: 1,
      rows: data.nodes.map((node) => ({
        id: node.id,
        href: node.href ?? null,
        cells: [data.columns[node.column] ?? '', fullName(named(node)), node.count],
      })),
    },
  ],

  summary(data, texts) {
    const largest = data.links.reduce((best, link) => (link.value > best.value ? link : best));
    return texts.counted('summaryFlow', largest.value, data.unit, {
      count: texts.value(data.links.length),
      source: nameOf(data, largest.source),
      target: nameOf(data, largest.target),
    });
  },

  legend: () => [],
};

const idOf = (link: FlowLink): string => `${link.source}>${link.target}`;

function spokenLink(data: FlowData, { source, target, value }: FlowLink, texts: Texts): string {
  const names = { source: nameOf(data, source), target: nameOf(data, target) };
  return texts.counted('spokenLink', value, data.unit, names);
}

function nameOf(data: FlowData, id: string): string {
  const node = data.nodes.find((one) => one.id === id);
  return node ? fullName(named(node)) : id;
}

/** A node without a link has no place in the figure; the table has it. */
function drawn(data: FlowData): readonly FlowNode[] {
  const linked = new Set(data.links.flatMap((link) => [link.source, link.target]));
  return data.nodes.filter((node) => linked.has(node.id));
}

function nodesOf(data: FlowData, column: number): readonly FlowNode[] {
  return drawn(data).filter((node) => node.column === column);
}

/** Column by column, the links that leave a column after its nodes. */
function stops(data: FlowData, texts: Texts): readonly Stop[] {
  const columnOf = new Map(data.nodes.map((node) => [node.id, node.column]));
  const share = (place: number, all: readonly unknown[]) => (place + 0.5) / Math.max(1, all.length);
  return data.columns.flatMap((_name, column): Stop[] => [
    ...nodesOf(data, column).map((node, place, all) => ({
      id: node.id,
      kind: 'node' as const,
      href: node.href ?? null,
      lines: [
        ...(data.columns[column] ? [data.columns[column]] : []),
        texts.counted('spokenBar', node.count, data.unit, { name: fullName(named(node)) }),
      ],
      x: column,
      y: share(place, all),
      related: data.links.filter((link) => link.source === node.id || link.target === node.id).map(idOf),
    })),
    ...data.links
      .filter((link) => columnOf.get(link.source) === column)
      .map((link, place, all) => ({
        id: idOf(link),
        kind: 'link' as const,
        href: link.href ?? null,
        lines: [spokenLink(data, link, texts)],
        x: column + 0.5,
        y: share(place, all),
        related: [link.source, link.target],
      })),
  ]);
}

function plan(data: FlowData, texts: Texts, frame: Frame): Plan {
  const { rightToLeft, width, measure } = frame;
  const nodes = drawn(data);
  const last = data.columns.length - 1;
  const withNames = width / data.columns.length >= NAMES_FROM;
  const text = (node: FlowNode) => {
    const { code, label } = named(node);
    return withNames ? fullName({ code, label }) : code || label;
  };
  const lastLabels = Math.min(
    withNames ? width * 0.24 : width * 0.2,
    Math.max(0, ...nodes.filter((node) => node.column === last).map((node) => measure(text(node), SIZE))) +
      12,
  );
  const gap = (width - lastLabels - NODE_WIDTH) / Math.max(1, last);
  const room = (node: FlowNode) => (node.column === last ? lastLabels - 8 : gap * 0.62);
  const places = new Map(stops(data, texts).map((stop, place) => [stop.id, place]));
  const order = [...data.links.map(idOf), ...nodes.map((node) => node.id)];

  return {
    option: {
      ...STILL,
      series: [
        {
          ...NO_EMPHASIS,
          type: 'sankey',
          draggable: false,
          nodeWidth: NODE_WIDTH,
          nodeGap: NODE_GAP,
          nodeAlign: 'left',
          // The order given is the one readers know; a Goal is found by its number.
          layoutIterations: 0,
          top: HEADINGS,
          bottom: 6,
          left: rightToLeft ? lastLabels : 1,
          right: rightToLeft ? 1 : lastLabels,
          lineStyle: { color: FLOW, opacity: 1, curveness: 0.5 },
          data: nodes.map((node) => ({
            name: node.id,
            depth: rightToLeft ? last - node.column : node.column,
            itemStyle: {
              color: node.colour ?? BAR,
              borderColor: node.colour ? EDGE : 'none',
              borderWidth: 1,
            },
            label: {
              ...PLAIN_TEXT,
              position: rightToLeft ? 'left' : 'right',
              textBorderColor: GROUND,
              textBorderWidth: 3,
              formatter: () => cut(text(node), room(node), measure),
            },
          })),
          // ECharts draws from left to right only: from right to left its links run backwards.
          links: data.links.map((link) => ({
            source: rightToLeft ? link.target : link.source,
            target: rightToLeft ? link.source : link.target,
            value: link.value,
          })),
        },
      ],
    },
    stopOf: (_series, _index, place) => places.get(order[place] ?? '') ?? null,
    patternOf: () => 0,
    headings: headings(data, frame, gap, lastLabels),
  };
}

const OPPOSITE = { start: 'end', end: 'start', middle: 'middle' } as const;

/** The first begins at the start of the line, the last ends at its end unless the names below it are wider. */
function headings(data: FlowData, { rightToLeft, width, measure }: Frame, gap: number, lastLabels: number) {
  const last = data.columns.length - 1;
  return data.columns.flatMap((name, column) => {
    const aboveNames = column === last && measure(name, SIZE) <= lastLabels + NODE_WIDTH - 8;
    const anchor = column === 0 || aboveNames ? 'start' : column === last ? 'end' : 'middle';
    const along = {
      start: Math.max(1, column * gap),
      middle: column * gap + NODE_WIDTH / 2,
      end: width - 1,
    }[anchor];
    return wrap(name, gap * (column === 0 ? 0.7 : 0.8), 2, measure)
      .split('\n')
      .map((text, line) => ({
        x: rightToLeft ? width - along : along,
        y: SIZE + line * LINE_HEIGHT,
        anchor: rightToLeft ? OPPOSITE[anchor] : anchor,
        text,
      }));
  });
}
